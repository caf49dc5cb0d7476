/**
 * An expected outcome that may be a failure. `reason` is a literal that the caller can switch on and
 * turn into a sentence; bugs are thrown instead and reach the one error sink.
 */
export type Result<Value, Reason extends string> =
	| { ok: true; value: Value }
	| { ok: false; reason: Reason };

/** Wraps the value of a success. */
export function success<Value>(value: Value): { ok: true; value: Value } {
	return { ok: true, value };
}

/** Wraps the reason of an expected failure. */
export function failure<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
	return { ok: false, reason };
}
