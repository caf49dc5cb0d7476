import { requestSite } from '../../platform/permissions.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import styles from './SiteOffer.module.css';

/** Offers to show goals on the ticket's site. `url` is the page in view, `host` what people call it. */
export function SiteOffer({ url, host }: { url: string; host: string }) {
	return (
		<div class={styles.offer}>
			<span>{text('popup.showHint')}</span>
			<Button
				kind="primary"
				// The browser asks only in the click itself, and Chromium closes the popup when it does: the
				// background finishes the job when the grant arrives.
				onClick={() => {
					requestSite(url).catch((error: unknown) => report(error, 'asking for a site'));
				}}
			>
				{text('popup.show', [host])}
			</Button>
		</div>
	);
}
