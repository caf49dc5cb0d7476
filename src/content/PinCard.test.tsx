import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PinGoal, PinView } from '../platform/messages.ts';
import { type PinActs, PinCard } from './PinCard.tsx';

afterEach(cleanup);

const MARKUP = '<img src=x onerror=alert(1)> & "quotes"';

function goal(fields: Partial<PinGoal> = {}): PinGoal {
	return { id: 'g', title: 'Reply to Ana', done: false, due: null, measure: null, ...fields };
}

function show(view: Partial<PinView> = {}, note: { text: string; undo: boolean } | null = null) {
	const acts: PinActs = {
		type: vi.fn(),
		add: vi.fn(),
		check: vi.fn(),
		step: vi.fn(),
		undo: vi.fn(),
		fold: vi.fn(),
	};
	const whole = { ticketLabel: '#4821', goals: [goal()], folded: false, ...view };
	const { container } = render(
		<PinCard view={{ appearance: 'system', ...whole }} acts={acts} draft="" note={note} />,
	);
	return { acts, container };
}

test('folded, it is a button that says how many goals are open', () => {
	const { container } = show({ folded: true, goals: [goal(), goal({ id: 'd', done: true })] });
	expect(screen.getByRole('button').getAttribute('aria-label')).toBe(
		'Goalpin: 1 open goal on this ticket. Open',
	);
	expect(container.textContent).toBe('1');
});

test('folded and without goals it shows no number', () => {
	const { container } = show({ folded: true, goals: [] });
	expect(container.textContent).toBe('');
});

test('text from people and pages is shown as text', () => {
	const { container } = show({ ticketLabel: MARKUP, goals: [goal({ title: MARKUP })] });
	expect(screen.getByText(MARKUP)).toBeTruthy();
	expect(container.querySelector('img')).toBeNull();
});

test('a goal shows when it is due and how far its measure is', () => {
	const measure = { unit: 'updates', target: 5, text: '2 of 5 updates', share: 0.4, step: 1 };
	show({ goals: [goal({ due: { text: '20 min late', late: true }, measure })] });
	expect(screen.getByText('20 min late').className).toBe('due late');
	expect(screen.getByText('2 of 5 updates')).toBeTruthy();
	expect(screen.getByRole('button', { name: '+1, count one: Reply to Ana' }).textContent).toBe(
		'+1',
	);
});

test('a goal that is done offers no step', () => {
	const measure = { unit: '', target: 5, text: '5 of 5', share: 1, step: 1 };
	show({ goals: [goal({ done: true, measure })] });
	expect(screen.queryByRole('button', { name: /count one/ })).toBeNull();
	expect((screen.getByRole('checkbox') as HTMLInputElement).checked).toBe(true);
});

test('a change can be taken back, a failure is only told', () => {
	show({}, { text: 'Goal done', undo: true });
	expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
	cleanup();
	show({}, { text: 'The disk is full', undo: false });
	expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('a page that clicks and types as a script changes nothing', () => {
	const measure = { unit: '', target: 5, text: '2 of 5', share: 0.4, step: 1 };
	const { acts } = show({ goals: [goal({ measure })] }, { text: 'Goal done', undo: true });
	for (const control of [...screen.getAllByRole('button'), screen.getByRole('checkbox')]) {
		fireEvent.click(control);
	}
	const field = screen.getByRole('textbox', { name: 'Add a goal for #4821' });
	fireEvent.keyDown(field, { key: 'Enter' });
	fireEvent.keyDown(field, { key: 'Escape' });
	for (const act of [acts.add, acts.check, acts.step, acts.undo, acts.fold]) {
		expect(act).not.toHaveBeenCalled();
	}
});
