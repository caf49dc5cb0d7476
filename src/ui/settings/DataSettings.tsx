import { useRef, useState } from 'preact/hooks';
import { exportFile, importText } from '../../app/backup.ts';
import { failureSentence } from '../../app/failure-sentence.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

type Outcome = Awaited<ReturnType<typeof importText>>;

function outcomeText(outcome: Outcome): string {
	if (outcome.ok) {
		const { added, changed, unchanged } = outcome.value;
		return text('settings.imported', [added, changed, unchanged]);
	}
	switch (outcome.reason) {
		case 'not-a-backup':
			return text('settings.notABackup');
		case 'newer-file':
			return text('settings.newerFile');
		case 'damaged':
			return text('settings.damaged', [outcome.where ?? '?']);
		default:
			return failureSentence(outcome.reason);
	}
}

/** Hands the file to the browser's own download. */
async function download(): Promise<void> {
	const { name, text: content } = await exportFile();
	const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}

/** Export, import, delete. */
export function DataSettings() {
	const file = useRef<HTMLInputElement>(null);
	const [outcome, setOutcome] = useState<Outcome | null>(null);
	const take = async (input: HTMLInputElement) => {
		const [chosen] = input.files ?? [];
		if (chosen === undefined) return;
		setOutcome(await importText(await chosen.text()));
		input.value = '';
	};
	return (
		<SettingsGroup title={text('settings.data')}>
			<div class={styles.rows}>
				<div class={styles.row}>
					<span class={styles.name}>{text('settings.exportHint')}</span>
					<Button
						onClick={() => {
							download().catch((error: unknown) => report(error, 'exporting'));
						}}
					>
						{text('settings.export')}
					</Button>
				</div>
				<div class={styles.row}>
					<span class={styles.name}>{text('settings.importHint')}</span>
					<input
						ref={file}
						class="visually-hidden"
						type="file"
						accept="application/json,.json"
						tabIndex={-1}
						aria-label={text('settings.import')}
						onChange={(event) => {
							take(event.currentTarget).catch((error: unknown) => report(error, 'importing'));
						}}
					/>
					<Button onClick={() => file.current?.click()}>{text('settings.import')}</Button>
				</div>
			</div>
			{outcome && (
				<p class={outcome.ok ? styles.result : styles.problem} role="status">
					{outcomeText(outcome)}
				</p>
			)}
			<DeleteEverything />
		</SettingsGroup>
	);
}
