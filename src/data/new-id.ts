import { v7 } from 'uuid';

const DEVICE_ID_LENGTH = 10;
const DEVICE_ID_DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A random id that sorts by the time it was made: a UUID of version 7 (RFC 9562, section 5.7). */
export function newId(): string {
	return v7();
}

/** Ten random characters that name this installation in stamps. */
export function newDeviceId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(DEVICE_ID_LENGTH));
	return Array.from(bytes, (byte) => DEVICE_ID_DIGITS[byte % DEVICE_ID_DIGITS.length]).join('');
}
