import { nextStamp, type Stamp } from '../domain/stamp.ts';
import { type Database, type DeviceRow, SCHEMA_VERSION } from './database.ts';
import { DatabaseStop } from './failure.ts';
import { newDeviceId } from './new-id.ts';

/** When and where a change is made: UTC milliseconds and an IANA time zone. */
export interface Moment {
	now: number;
	zone: string;
}

/** This device's row, made at its first write. Stops code that is older than the database. */
export async function readDevice(db: Database, moment: Moment): Promise<DeviceRow> {
	const row = await db.device.get('device');
	if (row !== undefined && row.schema > SCHEMA_VERSION) throw new DatabaseStop('newer-database');
	return (
		row ?? {
			key: 'device',
			device: newDeviceId(),
			lastStamp: '',
			revision: 0,
			schema: SCHEMA_VERSION,
			zone: moment.zone,
		}
	);
}

/** Gives out the stamps of one transaction and stores what the device must remember of them. */
export class Stamper {
	readonly #row: DeviceRow;
	readonly #now: number;

	constructor(row: DeviceRow, moment: Moment) {
		this.#row = { ...row, schema: SCHEMA_VERSION };
		this.#now = moment.now;
	}

	/** A stamp later than all of `over`. */
	next(over: readonly Stamp[]): Stamp {
		const { device, lastStamp } = this.#row;
		const { stamp, last } = nextStamp({ device, now: this.#now, last: lastStamp }, over);
		this.#row.lastStamp = last;
		return stamp;
	}

	/** Call it once, as the last write of the transaction. */
	async store(db: Database): Promise<void> {
		await db.device.put({ ...this.#row, revision: this.#row.revision + 1 });
	}
}
