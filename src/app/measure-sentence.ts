import { currentOf, type Measure, stepOf } from '../domain/measure.ts';
import { text } from '../platform/text.ts';

let formatter: Intl.NumberFormat | undefined;

/** Made when first needed, and once: it costs the browser more than a hundred uses of it. */
function format(value: number): string {
	formatter ??= new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
	return formatter.format(value);
}

/** Where a measure stands: "2 of 5 updates", or "14 left of 47" for one that counts down. */
export function measureSentence(measure: Measure, progress: number): string {
	const current = currentOf(measure, progress);
	const { unit, start, target } = measure;
	const words =
		stepOf(measure) > 0
			? text('measure.up', [format(current), format(target), unit])
			: text('measure.down', [format(current - target), format(start - target), unit]);
	return words.trim();
}
