import type { Goal } from '../../domain/goal.ts';
import { stepOf } from '../../domain/measure.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { text } from '../../platform/text.ts';
import { Check } from '../kit/Check.tsx';
import { GoalFacts } from './GoalFacts.tsx';
import styles from './GoalRow.module.css';
import { checkGoal, stepGoal } from './goal-acts.ts';

export interface GoalRowProps {
	goal: Goal;
	tickets: readonly Ticket[];
	now: number;
	zone: string;
	/** The one row of the page that Tab reaches; arrows move on from it. */
	current: boolean;
	onEdit(goal: Goal): void;
}

/** One goal of a list. Keys that act on it are handled by the list, see `GoalLists`. */
export function GoalRow({ goal, tickets, now, zone, current, onEdit }: GoalRowProps) {
	const { shelf } = goal.local;
	const readOnly = shelf === 'newer';
	const stepLabel = goal.measure && stepOf(goal.measure) < 0 ? '−1' : '+1';
	return (
		<li class={shelf === 'open' ? styles.row : `${styles.row} ${styles.done}`} data-goal={goal.id}>
			<Check
				checked={shelf === 'done'}
				disabled={readOnly}
				label={goal.title}
				tabIndex={current ? 0 : -1}
				onCheck={() => void checkGoal(goal)}
			/>
			<button
				type="button"
				class={styles.title}
				dir="auto"
				tabIndex={-1}
				title={readOnly ? text('goal.newer') : undefined}
				disabled={readOnly}
				onClick={() => onEdit(goal)}
			>
				{goal.title}
			</button>
			{goal.measure && shelf === 'open' && (
				<button
					type="button"
					class={styles.step}
					tabIndex={current ? 0 : -1}
					aria-label={text('goal.step', [stepLabel, goal.title])}
					onClick={() => void stepGoal(goal)}
				>
					{stepLabel}
				</button>
			)}
			<GoalFacts goal={goal} tickets={tickets} now={now} zone={zone} reachable={current} />
		</li>
	);
}
