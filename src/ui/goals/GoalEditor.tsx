import { useEffect, useRef } from 'preact/hooks';
import type { Goal, Priority } from '../../domain/goal.ts';
import type { SeenTicket, Ticket } from '../../domain/ticket.ts';
import { ticketId } from '../../domain/ticket-ref.ts';
import { text } from '../../platform/text.ts';
import { siteOf } from '../../sites/registry.ts';
import { ticketLabel } from '../../sites/ticket-label.ts';
import { useMoment } from '../hooks/use-moment.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button } from '../kit/Button.tsx';
import { showToast } from '../kit/toast.ts';
import { DueFields } from './DueFields.tsx';
import styles from './GoalEditor.module.css';
import { binGoal, giveUpGoal, linkGoal, unlinkGoal } from './goal-acts.ts';
import { finishEdit, giveUpEdit, keepEdit } from './open-edits.ts';
import { useEdit } from './use-edit.ts';

export interface GoalEditorProps {
	goal: Goal;
	tickets: Map<string, Ticket>;
	here: SeenTicket | null;
	onClose(): void;
	/** Opens the editor again, on changes that were thrown away by mistake. */
	onEdit(goal: Goal): void;
}

const PRIORITIES = [
	'goal.noPriority',
	'goal.lowPriority',
	'goal.mediumPriority',
	'goal.highPriority',
] as const;

function ticketName(ticket: Ticket): string {
	const name = `${siteOf(ticket.system)?.name ?? ticket.system} ${ticketLabel(ticket)}`;
	return ticket.subject === '' ? name : `${name} · ${ticket.subject}`;
}

/** A goal's fields, in place of its row. Enter in a line and Ctrl+Enter anywhere save, Escape leaves. */
export function GoalEditor({ goal, tickets, here, onClose, onEdit }: GoalEditorProps) {
	const settings = useSettings();
	const { now, zone } = useMoment();
	const [draft, change] = useEdit(goal);
	const title = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		title.current?.focus();
		title.current?.select();
	}, []);

	const save = async () => {
		if (await finishEdit(goal.id)) onClose();
	};
	const leave = async () => {
		const edit = giveUpEdit(goal.id);
		onClose();
		if (edit === null || !(await showToast(text('goal.discarded'), text('kit.undo')))) return;
		keepEdit(edit);
		onEdit(goal);
	};
	/** For what takes the goal out of the list: what was typed goes with it. */
	const remove = async (act: (goal: Goal) => Promise<boolean>) => {
		if (!(await act(goal))) return;
		giveUpEdit(goal.id);
		onClose();
	};

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.isComposing) return;
		const leaves = event.key === 'Escape';
		const saves =
			event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target === title.current);
		if (!leaves && !saves) return;
		event.preventDefault();
		event.stopPropagation();
		if (leaves) void leave();
		else void save();
	};

	const linked = goal.local.tickets
		.map((id) => tickets.get(id))
		.filter((ticket) => ticket !== undefined);
	const canLink = here !== null && !goal.local.tickets.includes(ticketId(here.ref));
	const line = (name: 'unit' | 'start' | 'target' | 'current', label: string) => (
		<label class={styles.field}>
			{label}
			<input
				class={styles.input}
				type="text"
				inputMode={name === 'unit' ? 'text' : 'decimal'}
				value={draft[name]}
				onInput={(event) => change({ [name]: event.currentTarget.value })}
			/>
		</label>
	);
	return (
		<li class={styles.editor} data-goal={goal.id}>
			<form
				class={styles.form}
				aria-label={text('goal.edit')}
				onKeyDown={onKeyDown}
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				<label class={styles.field}>
					{text('goal.title')}
					<textarea
						ref={title}
						class={styles.input}
						rows={1}
						dir="auto"
						value={draft.title}
						onInput={(event) => change({ title: event.currentTarget.value })}
					/>
				</label>
				<fieldset class={styles.group}>
					<legend class={styles.legend}>{text('due.label')}</legend>
					<DueFields
						choice={draft.choice}
						settings={settings}
						now={now}
						zone={zone}
						onChoice={(choice) => change({ choice })}
					/>
				</fieldset>
				<fieldset class={styles.group}>
					<legend class="visually-hidden">{text('goal.measure')}</legend>
					<label class={styles.toggle}>
						<input
							type="checkbox"
							checked={draft.counts}
							onChange={(event) => change({ counts: event.currentTarget.checked })}
						/>
						{text('goal.count')}
					</label>
					{draft.counts && (
						<div class={styles.pair}>
							{line('unit', text('goal.unit'))}
							{line('start', text('goal.start'))}
							{line('target', text('goal.target'))}
							{line('current', text('goal.current'))}
						</div>
					)}
				</fieldset>
				<div class={styles.pair}>
					<label class={styles.field}>
						{`${text('goal.estimate')} (${text('goal.minutes')})`}
						<input
							class={styles.input}
							type="number"
							min={0}
							value={draft.estimate}
							onInput={(event) => change({ estimate: event.currentTarget.value })}
						/>
					</label>
					<label class={styles.field}>
						{text('goal.priority')}
						<select
							class={styles.input}
							value={String(draft.priority)}
							onChange={(event) =>
								change({ priority: Number(event.currentTarget.value) as Priority })
							}
						>
							{PRIORITIES.map((name, value) => (
								<option key={name} value={String(value)}>
									{text(name)}
								</option>
							))}
						</select>
					</label>
				</div>
				<label class={styles.field}>
					{text('goal.tags')}
					<input
						class={styles.input}
						type="text"
						dir="auto"
						placeholder={text('goal.tagsHint')}
						value={draft.tags}
						onInput={(event) => change({ tags: event.currentTarget.value })}
					/>
				</label>
				<label class={styles.field}>
					{text('goal.notes')}
					<textarea
						class={styles.input}
						rows={2}
						dir="auto"
						value={draft.notes}
						onInput={(event) => change({ notes: event.currentTarget.value })}
					/>
				</label>
				{(linked.length > 0 || canLink) && (
					<fieldset class={styles.group}>
						<legend class={styles.legend}>{text('goal.tickets')}</legend>
						<div class={styles.tickets}>
							{linked.map((ticket) => (
								<div key={ticket.id} class={styles.ticket}>
									<span class={styles.ticketName} dir="auto" title={ticketName(ticket)}>
										{ticketName(ticket)}
									</span>
									<Button
										kind="icon"
										aria-label={text('goal.unlink', [ticketName(ticket)])}
										onClick={() => void unlinkGoal(goal, ticket.id)}
									>
										<Icon name="close" size={14} />
									</Button>
								</div>
							))}
							{here !== null && canLink && (
								<div>
									<Button onClick={() => void linkGoal(goal, here)}>
										{text('goal.linkHere', [ticketLabel(here.ref)])}
									</Button>
								</div>
							)}
						</div>
					</fieldset>
				)}
				<div class={styles.foot}>
					<Button kind="primary" type="submit">
						{text('kit.save')}
					</Button>
					<Button onClick={() => void leave()}>{text('kit.cancel')}</Button>
					<span class={styles.gap} />
					<Button onClick={() => void remove(giveUpGoal)}>{text('goal.drop')}</Button>
					<Button kind="danger" onClick={() => void remove(binGoal)}>
						{text('goal.delete')}
					</Button>
				</div>
			</form>
		</li>
	);
}
