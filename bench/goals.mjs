/** A stamp of the first device of the bench, `n` milliseconds after the start of 2026. */
function stampAt(n) {
	const time = (Date.UTC(2026, 0, 1) + n).toString(36).padStart(9, '0');
	return `${time}-0000-benchbench`;
}

/** The local day `days` from today. */
function dayIn(days) {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A number as a key that sorts like it. */
function orderOf(n) {
	return `a${n.toString(36).padStart(4, '1')}V`;
}

/**
 * A backup file with `count` goals as a busy agent has them after years: a few late, some today, most
 * later or done, every fifth with a measure.
 */
export function backupOf(count) {
	const goals = Array.from({ length: count }, (_, n) => {
		const done = n % 4 === 3;
		const due =
			n % 100 === 0
				? dayIn(-2)
				: n % 50 === 1
					? dayIn(0)
					: n % 2 === 0
						? dayIn(2 + (n % 300))
						: null;
		return {
			id: `01930000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
			v: 1,
			stamp: stampAt(n),
			title: `Goal ${n}: send the customer an update on the delivery and note it in the ticket`,
			notes: n % 7 === 0 ? 'The customer prefers mail. '.repeat(5) : '',
			state: done ? 'done' : 'open',
			doneAt: done ? Date.UTC(2026, 0, 1) + n : null,
			doneDay: done ? '2026-01-01' : null,
			due,
			zone: due === null ? null : 'UTC',
			estimate: 15,
			measure: n % 5 === 0 ? { unit: 'updates', start: 0, target: 5 } : null,
			priority: n % 4,
			order: orderOf(n),
			reminder: null,
			snoozedUntil: null,
			createdAt: Date.UTC(2026, 0, 1) + n,
			deleted: false,
		};
	});
	return JSON.stringify({
		format: 'goalpin backup',
		version: 1,
		exportedAt: Date.now(),
		goals,
		tickets: [],
		links: [],
		tags: [],
		journal: [],
	});
}
