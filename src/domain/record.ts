import type { Stamp } from './stamp.ts';

/**
 * A row that two devices can change apart and merge later. All fields beside these four are data.
 * A field that is absent carries no information; a field is emptied by `null`, never by removal.
 */
export interface MergeableRecord {
	id: string;
	/** The version of the row's shape; a row newer than this code knows is shown, never written. */
	v: number;
	/** When the fields were written that `stamps` does not name. */
	stamp: Stamp;
	/** When a field was written, for those changed since. */
	stamps?: Record<string, Stamp>;
}

/** Not data: the head, the local cache, and the one name that would change an object's prototype. */
const HEAD = new Set(['id', 'v', 'stamp', 'stamps', 'local', '__proto__']);

/** The names of the data fields of a row: all but its head and its local cache. */
export function dataFields(record: object): string[] {
	return Object.keys(record).filter((field) => !HEAD.has(field));
}

/** When `field` was last written. */
export function fieldStamp(record: MergeableRecord, field: string): Stamp {
	return record.stamps?.[field] ?? record.stamp;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** One JSON text per value, whatever the order of its keys: the tie-break between equal stamps. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => compareText(a, b))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
	return `{${members.join(',')}}`;
}

/** A copy of `record` with `fields` written at `stamp`. */
export function writeFields<Row extends MergeableRecord>(
	record: Row,
	fields: Partial<NoInfer<Row>>,
	stamp: Stamp,
): Row {
	const names = dataFields(fields);
	if (names.length === 0) return record;
	const stamps = { ...record.stamps };
	for (const name of names) stamps[name] = stamp;
	return { ...record, ...fields, stamps };
}

interface Register {
	stamp: Stamp;
	value: unknown;
}

function registerOf(record: MergeableRecord, field: string): Register | undefined {
	const value = (record as unknown as Record<string, unknown>)[field];
	return value === undefined ? undefined : { stamp: fieldStamp(record, field), value };
}

/** The later of two registers; of equal stamps, which a cloned device can give, the larger JSON. */
function laterRegister(a: Register | undefined, b: Register | undefined): Register | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
	return canonicalJson(a.value) >= canonicalJson(b.value) ? a : b;
}

/**
 * The union of what two copies of one row know: per field the later value. Commutative, associative
 * and idempotent, so any order and number of merges gives the same row. Fields that this code does
 * not know are carried. Local caches are left out: whoever stores the row computes them anew.
 */
export function mergeRecords<Row extends MergeableRecord>(a: Row, b: Row): Row {
	const stamp = a.stamp < b.stamp ? a.stamp : b.stamp;
	const merged: Record<string, unknown> = {};
	const stamps: Record<string, Stamp> = {};
	for (const field of [...new Set([...dataFields(a), ...dataFields(b)])].sort(compareText)) {
		const register = laterRegister(registerOf(a, field), registerOf(b, field));
		if (register === undefined) continue;
		merged[field] = register.value;
		if (register.stamp !== stamp) stamps[field] = register.stamp;
	}
	const head = { id: a.id, v: Math.max(a.v, b.v), stamp };
	return { ...head, ...(Object.keys(stamps).length > 0 ? { stamps } : {}), ...merged } as Row;
}
