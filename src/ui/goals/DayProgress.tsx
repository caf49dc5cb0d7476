import type { Board } from '../../data/goal-store.ts';
import { text } from '../../platform/text.ts';
import { Ring } from '../kit/Ring.tsx';
import styles from '../ListPage.module.css';

/** How far the day has come. */
export function DayProgress({ progress }: { progress: Board['progress'] | null }) {
	const { done, all } = progress ?? { done: 0, all: 0 };
	return (
		<div class={styles.progress}>
			<Ring share={all === 0 ? 0 : done / all} />
			<span>
				{progress === null || all === 0
					? text('popup.noProgress')
					: text('popup.progress', [done, all])}
			</span>
		</div>
	);
}
