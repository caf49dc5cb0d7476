/** What a goal counts: from `start` to `target` in `unit` ("updates", "tickets", "min"). */
export interface Measure {
	unit: string;
	start: number;
	target: number;
}

/** Where a measure stands when `progress` has been added to its start. */
export function currentOf(measure: Measure, progress: number): number {
	return measure.start + progress;
}

/**
 * How much of the way from start to target is done, 0 to 1. A measure whose start is its target is
 * done; going the wrong way shows as 0 and overshoot as 1.
 */
export function completion(measure: Measure, progress: number): number {
	const way = measure.target - measure.start;
	if (way === 0) return 1;
	return Math.min(1, Math.max(0, progress / way));
}

/** The step that one click takes: towards the target, so a measure to bring down counts down. */
export function stepOf(measure: Measure): 1 | -1 {
	return measure.target < measure.start ? -1 : 1;
}

/** Whether the target is reached. */
export function isReached(measure: Measure, progress: number): boolean {
	return completion(measure, progress) === 1;
}
