import type { Section, SectionName } from '../../data/goal-store.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { text } from '../../platform/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button } from '../kit/Button.tsx';
import styles from './GoalLists.module.css';
import { GoalRow } from './GoalRow.tsx';
import { LazyEditor } from './LazyEditor.tsx';
import type { ListContext } from './list-context.ts';

export interface GoalSectionProps {
	name: SectionName;
	section: Section;
	/** The goals to show: the section's first ones, and one that is edited here. */
	goals: readonly Goal[];
	/** Whether the section has more than these. */
	hasMore: boolean;
	tickets: Map<string, Ticket>;
	list: ListContext;
	folded: boolean;
	onFold(folded: boolean): void;
	onMore(): void;
}

function countText(name: SectionName, { goals, total }: Section): string {
	if (name === 'ticket') {
		const done = goals.filter((goal) => goal.local.shelf === 'done').length;
		return text('section.ofAll', [done, total]);
	}
	if (name === 'today') return text('section.open', [total]);
	return String(total);
}

/** A goal's tickets but the one in view, which the page's head names already. */
function otherTickets(goal: Goal, tickets: Map<string, Ticket>, here: string | null): Ticket[] {
	return goal.local.tickets
		.filter((id) => id !== here)
		.map((id) => tickets.get(id))
		.filter((ticket) => ticket !== undefined);
}

/** One list of the board, with its head; nothing when it is empty. */
export function GoalSection(props: GoalSectionProps) {
	const { name, section, goals, hasMore, tickets, list, folded, onFold, onMore } = props;
	if (goals.length === 0) return null;
	const id = `section-${name}`;
	const title = text(`section.${name}`);
	return (
		<section class={styles.section} aria-labelledby={id}>
			<div class={styles.head}>
				<h2 class={styles.name} id={id}>
					{name === 'done' ? (
						<button
							type="button"
							class={styles.fold}
							aria-expanded={!folded}
							onClick={() => onFold(!folded)}
						>
							<Icon name="chevron" size={12} />
							{title}
						</button>
					) : (
						title
					)}
				</h2>
				<span>{countText(name, section)}</span>
			</div>
			{!folded && (
				<ul data-section={name}>
					{goals.map((goal) =>
						list.editing === goal.id ? (
							<LazyEditor
								key={goal.id}
								goal={goal}
								tickets={tickets}
								here={list.here}
								onClose={list.stopEditing}
								onEdit={list.edit}
							/>
						) : (
							<GoalRow
								key={goal.id}
								goal={goal}
								tickets={otherTickets(goal, tickets, list.hereId)}
								now={list.now}
								zone={list.zone}
								current={list.current === goal.id}
								onEdit={list.edit}
							/>
						),
					)}
				</ul>
			)}
			{!folded && hasMore && (
				<div class={styles.more}>
					<Button onClick={onMore}>{text('kit.more')}</Button>
				</div>
			)}
		</section>
	);
}
