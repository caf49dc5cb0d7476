import { i18n } from '#i18n';
import type { PinGoal } from '../platform/messages.ts';
import { byHand } from './by-hand.ts';

function Facts({ due, measure }: PinGoal) {
	if (due === null && measure === null) return null;
	return (
		<div class="facts">
			{due && <span class={due.late ? 'due late' : 'due'}>{due.text}</span>}
			{measure && (
				<>
					<span class="bar" style={{ '--share': measure.share }} aria-hidden="true">
						<i />
					</span>
					<span>{measure.text}</span>
				</>
			)}
		</div>
	);
}

/** One goal in the pin. `onCheck` is asked for a change; the box shows it once it is stored. */
export function PinGoalRow({
	goal,
	onCheck,
	onStep,
}: {
	goal: PinGoal;
	onCheck: () => void;
	onStep: () => void;
}) {
	const { title, done, measure } = goal;
	return (
		<li class={done ? 'goal done' : 'goal'}>
			<input
				class="check"
				type="checkbox"
				checked={done}
				aria-label={title}
				onClick={(event) => {
					event.preventDefault();
					byHand(onCheck)(event);
				}}
			/>
			<span class="words" dir="auto" title={title}>
				{title}
			</span>
			{measure && !done && (
				<button
					type="button"
					class="step"
					aria-label={i18n.t('goal.step', [measure.step > 0 ? '+1' : '−1', title])}
					onClick={byHand(onStep)}
				>
					{measure.step > 0 ? '+1' : '−1'}
				</button>
			)}
			<Facts {...goal} />
		</li>
	);
}
