import { useEffect, useState } from 'preact/hooks';
import { daySentence } from '../../app/due-sentence.ts';
import {
	forgetSnapshot,
	type RestoreOffer as Offer,
	restoreOffer,
	restoreSnapshot,
} from '../../app/snapshot.ts';
import { dayAt } from '../../domain/local-time.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import { showToast } from '../kit/toast.ts';
import styles from './SiteOffer.module.css';

export interface RestoreOfferProps {
	now: number;
	zone: string;
}

/** Asks what to do about goals that the browser's database has lost and the copy beside it still has. */
export function RestoreOffer({ now, zone }: RestoreOfferProps) {
	const [offer, setOffer] = useState<Offer | null>(null);
	useEffect(() => {
		restoreOffer()
			.then(setOffer)
			.catch((error: unknown) => report(error, 'looking for lost goals'));
	}, []);
	if (offer === null) return null;
	const decide = (act: () => Promise<unknown>) => {
		setOffer(null);
		act().catch((error: unknown) => {
			report(error, 'bringing goals back');
			void showToast(text('failure.bug'));
		});
	};
	const day = daySentence(dayAt(offer.at, zone), now, zone);
	return (
		<div class={`${styles.offer} ${styles.warning}`} role="alert">
			<span>{text('popup.restore', [offer.count, day])}</span>
			<Button kind="primary" onClick={() => decide(restoreSnapshot)}>
				{text('popup.restoreNow')}
			</Button>
			<Button onClick={() => decide(forgetSnapshot)}>{text('popup.restoreNot')}</Button>
		</div>
	);
}
