import {
	draggable,
	dropTargetForElements,
	monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import styles from './GoalRow.module.css';
import { placeBeside } from './goal-acts.ts';

/** Rows of sections that go by time are not moved by hand. */
const ROWS =
	'[data-section=ticket] > [data-goal], [data-section=today] > [data-goal], [data-section=later] > [data-goal]';

function isBelowMiddle(row: Element, pointer: number): boolean {
	const { top, height } = row.getBoundingClientRect();
	return pointer > top + height / 2;
}

function unmark(row: Element): void {
	row.classList.remove(styles.dropBefore ?? '', styles.dropAfter ?? '');
}

function prepare(row: HTMLElement): () => void {
	const id = row.dataset.goal ?? '';
	const list = row.parentElement;
	const stopDragging = draggable({
		element: row,
		getInitialData: () => ({ goal: id }),
		onDragStart: () => row.classList.add(styles.dragged ?? ''),
		onDrop: () => row.classList.remove(styles.dragged ?? ''),
	});
	const stopDropping = dropTargetForElements({
		element: row,
		canDrop: ({ source }) => source.element !== row && source.element.parentElement === list,
		getData: ({ input }) => ({ goal: id, after: isBelowMiddle(row, input.clientY) }),
		onDrag: ({ self }) => {
			unmark(row);
			const mark = self.data.after === true ? styles.dropAfter : styles.dropBefore;
			row.classList.add(mark ?? '');
		},
		onDragLeave: () => unmark(row),
		onDrop: () => unmark(row),
	});
	return () => {
		stopDragging();
		stopDropping();
	};
}

/** Moves the dropped goal beside the one it was dropped on, among those that are in view. */
async function drop(list: Element, source: string, target: string, after: boolean): Promise<void> {
	const ids = [...list.querySelectorAll<HTMLElement>(':scope > [data-goal]')].map(
		(row) => row.dataset.goal ?? '',
	);
	await placeBeside({ id: source }, ids, target, after);
}

/** Lets rows below `root` be dragged to another place of their section, until `signal` aborts. */
export function dragGoals(root: HTMLElement, signal: AbortSignal): void {
	const prepared = new Map<HTMLElement, () => void>();
	const refresh = () => {
		const rows = new Set(root.querySelectorAll<HTMLElement>(ROWS));
		for (const [row, stop] of prepared) {
			if (rows.has(row)) continue;
			stop();
			prepared.delete(row);
		}
		for (const row of rows) if (!prepared.has(row)) prepared.set(row, prepare(row));
	};
	const changes = new MutationObserver(refresh);
	changes.observe(root, { childList: true, subtree: true });
	refresh();
	const stopMonitor = monitorForElements({
		onDrop: ({ source, location }) => {
			const [target] = location.current.dropTargets;
			const list = target?.element.parentElement;
			if (target === undefined || list == null) return;
			const { goal, after } = target.data;
			void drop(list, String(source.data.goal), String(goal), after === true);
		},
	});
	signal.addEventListener(
		'abort',
		() => {
			changes.disconnect();
			stopMonitor();
			for (const stop of prepared.values()) stop();
		},
		{ once: true },
	);
}
