import { text } from '../../platform/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button } from '../kit/Button.tsx';
import styles from './UnsavedGoals.module.css';
import type { UnsavedGoal } from './use-unsaved-goals.ts';

export interface UnsavedGoalsProps {
	goals: readonly UnsavedGoal[];
	onRetry(goal: UnsavedGoal): void;
	onForget(goal: UnsavedGoal): void;
}

/** The goals that are still being stored, and those that could not be: none is dropped unasked. */
export function UnsavedGoals({ goals, onRetry, onForget }: UnsavedGoalsProps) {
	return (
		<ul class={styles.list}>
			{goals.map((goal) => {
				const { title } = goal.draft;
				return (
					<li key={goal.id} class={goal.failed ? `${styles.goal} ${styles.failed}` : styles.goal}>
						<span class={styles.title} dir="auto" title={title}>
							{title}
						</span>
						{goal.failed ? (
							<>
								<Button onClick={() => onRetry(goal)}>{text('kit.tryAgain')}</Button>
								<Button
									kind="icon"
									aria-label={text('popup.forget', [title])}
									onClick={() => onForget(goal)}
								>
									<Icon name="close" size={14} />
								</Button>
							</>
						) : (
							<span class={styles.pending}>{text('popup.saving')}</span>
						)}
					</li>
				);
			})}
		</ul>
	);
}
