import { exportBackup } from '../data/export-backup.ts';
import type { ImportOutcome } from '../data/import-backup.ts';
import { moment } from '../platform/clock.ts';
import { spreadChange } from './spread-change.ts';

/** A backup file: its name, with the local day in it, and its content. */
export interface BackupFile {
	name: string;
	text: string;
}

/** Everything the person entered, as a file to keep. */
export async function exportFile(): Promise<BackupFile> {
	const { now, zone } = moment();
	const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
	return { name: `goalpin-${day}.json`, text: JSON.stringify(await exportBackup(now), null, '\t') };
}

/** The largest file that is read, in characters: a hundred thousand goals fit. */
const FILE_LIMIT = 200_000_000;

/** Merges a backup file's content into the database; see `importBackup` for what is refused. */
export async function importText(text: string): Promise<ImportOutcome> {
	if (text.length > FILE_LIMIT) return { ok: false, reason: 'not-a-backup' };
	// The schemas weigh more than all the rest of a list page: loaded when there is a file to check.
	const { importBackup } = await import('../data/import-backup.ts');
	const outcome = await importBackup(text, moment());
	if (outcome.ok) spreadChange({ tickets: 'all' });
	return outcome;
}
