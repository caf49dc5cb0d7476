import { currentOf, type Measure, stepOf } from '../domain/measure.ts';
import { text } from '../platform/text.ts';

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** Where a measure stands: "2 of 5 updates", or "14 left of 47" for one that counts down. */
export function measureSentence(measure: Measure, progress: number): string {
	const current = currentOf(measure, progress);
	const { unit, start, target } = measure;
	const words =
		stepOf(measure) > 0
			? text('measure.up', [number.format(current), number.format(target), unit])
			: text('measure.down', [
					number.format(current - target),
					number.format(start - target),
					unit,
				]);
	return words.trim();
}
