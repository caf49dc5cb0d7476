import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { added } from '../../../tests/support/goals.ts';
import { addField, box, closePage, freshPage, press } from '../../../tests/support/list-page.ts';
import { deleteGoal } from '../../app/goals.ts';
import { closeDatabase, database } from '../../data/database.ts';
import { PopupApp } from '../PopupApp.tsx';
import { SidebarApp } from '../SidebarApp.tsx';

beforeEach(async () => {
	await freshPage();
});

afterEach(() => {
	closePage();
	closeDatabase();
});

const titles = () =>
	within(screen.getByRole('main'))
		.getAllByRole('checkbox')
		.map((check) => check.getAttribute('aria-label'));

const focused = () => document.activeElement?.getAttribute('aria-label');

async function addThree(): Promise<void> {
	for (const title of ['third', 'second', 'first']) await added(title);
}

describe('with the keyboard', () => {
	test('↓ enters the list from the field, ↑ ↓ Home End move in it, ↑ leaves it', async () => {
		await addThree();
		render(<PopupApp />);
		await box('first');
		press('ArrowDown');
		expect(focused()).toBe('first');
		press('ArrowDown');
		expect(focused()).toBe('second');
		press('End');
		expect(focused()).toBe('third');
		press('ArrowDown');
		expect(focused()).toBe('third');
		press('Home');
		press('ArrowUp');
		expect(document.activeElement).toBe(addField());
	});

	test('Tab reaches one row, the one that had the focus last', async () => {
		await addThree();
		render(<PopupApp />);
		await box('first');
		press('ArrowDown');
		press('ArrowDown');
		const reachable = [...document.querySelectorAll('[data-goal] > input[tabindex="0"]')];
		expect(reachable.map((check) => check.getAttribute('aria-label'))).toEqual(['second']);
	});

	test('+ and - count a measure', async () => {
		await added('Post updates', { fields: { measure: { unit: 'updates', start: 0, target: 5 } } });
		render(<PopupApp />);
		await box('Post updates');
		press('ArrowDown');
		press('+');
		await screen.findByText('1 of 5 updates');
		press('-');
		await screen.findByText('0 of 5 updates');
	});

	test('a measure that counts down goes down', async () => {
		await added('Clear the queue', { fields: { measure: { unit: '', start: 47, target: 10 } } });
		render(<PopupApp />);
		fireEvent.click(await screen.findByRole('button', { name: '−1, count one: Clear the queue' }));
		await screen.findByText('36 left of 37');
	});

	test('what leaves the list gives the focus to its neighbour', async () => {
		await addThree();
		render(<PopupApp />);
		await box('first');
		press('ArrowDown');
		press('ArrowDown');
		press('Delete');
		await waitFor(() => expect(titles()).toEqual(['first', 'third']));
		await waitFor(() => expect(focused()).toBe('third'));
		press('Delete');
		await waitFor(() => expect(focused()).toBe('first'));
	});

	test('Alt+↑ ↓ moves a goal in the sidebar, says so, and keeps the focus on it', async () => {
		await addThree();
		render(<SidebarApp />);
		await box('first');
		press('ArrowDown');
		press('ArrowDown', { altKey: true });
		await waitFor(() => expect(titles()).toEqual(['second', 'first', 'third']));
		await screen.findByText('Moved to place 2 of 3');
		expect(focused()).toBe('first');
		press('ArrowUp', { altKey: true });
		await waitFor(() => expect(titles()).toEqual(['first', 'second', 'third']));
	});

	test('/ searches without case and accents, ↓ enters the results, Escape steps back', async () => {
		await added('Réply to Ana');
		await added('Call the carrier');
		render(<PopupApp />);
		await box('Call the carrier');
		press('/');
		const search = await screen.findByRole('searchbox');
		fireEvent.input(search, { target: { value: 'reply' } });
		await screen.findByText('1 goal');
		expect(titles()).toEqual(['Réply to Ana']);
		press('ArrowDown');
		expect(focused()).toBe('Réply to Ana');
		press('ArrowUp');
		expect(document.activeElement).toBe(search);
		press('ArrowDown');
		press('Delete');
		await screen.findByText('No goal matches');
		press('Escape');
		await waitFor(() => expect(document.activeElement).toBe(addField()));
	});

	test('Ctrl+Z takes the last change back, also from the empty field', async () => {
		await added('Reply to Ana', { fields: { due: '2000-01-01' } });
		render(<PopupApp />);
		fireEvent.click(await box('Reply to Ana'));
		await screen.findByText('1 of 1 done today');
		await screen.findByRole('button', { name: 'Undo' });
		addField().focus();
		press('z', { ctrlKey: true });
		await screen.findByText('0 of 1 done today');
	});
});

describe('a long list', () => {
	test('shows what the eye can see, and more on demand', async () => {
		for (let n = 0; n < 45; n += 1) await added(`Goal ${n}`);
		render(<PopupApp />);
		await waitFor(() => expect(titles()).toHaveLength(40));
		fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
		await waitFor(() => expect(titles()).toHaveLength(45));
		expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
	});

	test('a search that finds more than it shows says so', async () => {
		for (let n = 0; n < 45; n += 1) await added(`Goal ${n}`);
		render(<PopupApp />);
		press('/');
		fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'goal' } });
		await screen.findByText('The first 40 goals');
		fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
		await screen.findByText('45 goals');
	});
});

describe('whatever the title', () => {
	test.each([
		['long', 'word '.repeat(2_000).trim()],
		['right to left', 'إرسال تحديث إلى العميل'],
		['emoji', '🎯🎯🎯 reply 👩🏽‍💻'],
		['markup', '<b onclick="alert(1)">bold</b> & "quoted"'],
	])('%s is shown as the text it is, and named so', async (_, title) => {
		await added(title);
		render(<PopupApp />);
		const button = await screen.findByRole('button', { name: title });
		expect(button.textContent).toBe(title);
		expect(button.getAttribute('dir')).toBe('auto');
		expect(button.querySelector('*')).toBeNull();
		await box(title);
	});
});

describe('editing', () => {
	const edit = async (title: string) => {
		fireEvent.click(await screen.findByRole('button', { name: title }));
		return (await screen.findByLabelText('Title')) as HTMLTextAreaElement;
	};
	const write = (label: string, value: string) =>
		fireEvent.input(screen.getByLabelText(label), { target: { value } });
	const stored = async (id: string) => database().goals.get(id);

	test('Enter opens the editor on the title, Enter saves, the focus is back on the row', async () => {
		await added('Reply to Ana');
		render(<PopupApp />);
		await box('Reply to Ana');
		press('ArrowDown');
		press('Enter');
		const title = await screen.findByLabelText('Title');
		expect(document.activeElement).toBe(title);
		write('Title', 'Reply to Ana Ruiz');
		press('Enter');
		await waitFor(() => expect(focused()).toBe('Reply to Ana Ruiz'));
	});

	test('all of it: due, measure, estimate, priority, tags, notes', async () => {
		const goal = await added('Reply to Ana');
		render(<PopupApp />);
		await edit('Reply to Ana');
		fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2999-12-31' } });
		fireEvent.change(screen.getByLabelText('Time'), { target: { value: '16:00' } });
		fireEvent.change(screen.getByLabelText('Reminder'), { target: { value: '15' } });
		fireEvent.click(screen.getByLabelText('Count something'));
		write('Unit', 'updates');
		write('To', '5');
		write('Now', '2');
		write('Estimate (min)', '15');
		fireEvent.change(screen.getByLabelText('Priority'), { target: { value: '2' } });
		write('Tags', 'billing, refund');
		write('Notes', 'She prefers mail');
		fireEvent.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findByText('2 of 5 updates');
		expect(await stored(goal.id)).toMatchObject({
			due: '2999-12-31T16:00',
			reminder: { kind: 'before', minutes: 15 },
			measure: { unit: 'updates', start: 0, target: 5 },
			estimate: 15,
			priority: 2,
			notes: 'She prefers mail',
			local: { progress: 2, tags: ['billing', 'refund'] },
		});
	});

	test('a field that another window wrote meanwhile is shown, and not written back', async () => {
		const goal = await added('Reply to Ana');
		render(<PopupApp />);
		const title = await edit('Reply to Ana');
		write('Notes', 'She prefers mail');
		await import('../../app/goals.ts').then(({ editGoal }) =>
			editGoal(goal.id, { title: 'Reply to Ana Ruiz' }),
		);
		await waitFor(() => expect(title.value).toBe('Reply to Ana Ruiz'));
		fireEvent.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findByText('Goal changed');
		expect(await stored(goal.id)).toMatchObject({
			title: 'Reply to Ana Ruiz',
			notes: 'She prefers mail',
		});
	});

	test('opening another goal saves what was typed in the first', async () => {
		const goal = await added('Reply to Ana');
		await added('Call the carrier');
		render(<PopupApp />);
		await edit('Reply to Ana');
		write('Notes', 'She prefers mail');
		fireEvent.click(screen.getByRole('button', { name: 'Call the carrier' }));
		await screen.findByText('Goal changed');
		expect((await stored(goal.id))?.notes).toBe('She prefers mail');
	});

	test('Escape throws the changes away, and Undo opens them again', async () => {
		await added('Reply to Ana');
		render(<PopupApp />);
		const title = await edit('Reply to Ana');
		write('Notes', 'She prefers mail');
		fireEvent.keyDown(title, { key: 'Escape' });
		await screen.findByText('Changes thrown away');
		fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
		const notes = (await screen.findByLabelText('Notes')) as HTMLTextAreaElement;
		expect(notes.value).toBe('She prefers mail');
	});

	test('a goal that leaves its section while it is edited keeps its editor', async () => {
		const goal = await added('Reply to Ana');
		render(<PopupApp />);
		await edit('Reply to Ana');
		write('Notes', 'She prefers mail');
		await deleteGoal(goal.id);
		await waitFor(async () => expect((await stored(goal.id))?.local.shelf).toBe('bin'));
		await added('Call the carrier');
		await box('Call the carrier');
		expect((screen.getByLabelText('Notes') as HTMLTextAreaElement).value).toBe('She prefers mail');
	});

	test('a number that is none is said in words, and what was typed stays', async () => {
		await added('Reply to Ana');
		render(<PopupApp />);
		await edit('Reply to Ana');
		fireEvent.click(screen.getByLabelText('Count something'));
		write('To', 'five');
		fireEvent.click(screen.getByRole('button', { name: 'Save' }));
		await screen.findByText('This is not a number.');
		expect((screen.getByLabelText('To') as HTMLInputElement).value).toBe('five');
	});
});
