import { database } from './database.ts';

/** Which database this is and how many writes it has seen; null before the first write. */
export async function readDeviceState(): Promise<{ device: string; revision: number } | null> {
	const row = await database().device.get('device');
	return row === undefined ? null : { device: row.device, revision: row.revision };
}
