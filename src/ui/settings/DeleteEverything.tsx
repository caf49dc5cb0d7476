import { useState } from 'preact/hooks';
import { deleteEverything } from '../../app/delete-everything.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import styles from './Settings.module.css';

/** Deletes everything, once the person has typed the word. */
export function DeleteEverything() {
	const [asking, setAsking] = useState(false);
	const [typed, setTyped] = useState('');
	const [done, setDone] = useState(false);
	const word = text('settings.deleteWord');
	const matches = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
	const run = async () => {
		await deleteEverything();
		setAsking(false);
		setTyped('');
		setDone(true);
	};
	return (
		<div>
			<div class={styles.row}>
				<span class={styles.name}>{text('settings.deleteHint')}</span>
				<Button kind="danger" aria-expanded={asking} onClick={() => setAsking(!asking)}>
					{text('settings.delete')}
				</Button>
			</div>
			{asking && (
				<form
					class={styles.row}
					onSubmit={(event) => {
						event.preventDefault();
						if (matches) run().catch((error: unknown) => report(error, 'deleting everything'));
					}}
				>
					<label class={styles.inline}>
						{text('settings.deleteAsk', [word])}
						<input
							class={styles.input}
							type="text"
							autocomplete="off"
							value={typed}
							onInput={(event) => setTyped(event.currentTarget.value)}
						/>
					</label>
					<Button kind="danger" type="submit" disabled={!matches}>
						{text('settings.delete')}
					</Button>
				</form>
			)}
			{done && (
				<p class={styles.result} role="status">
					{text('settings.deleted')}
				</p>
			)}
		</div>
	);
}
