import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { added } from '../../tests/support/goals.ts';
import {
	addField,
	box,
	breakDatabase,
	closePage,
	enter,
	freshPage,
} from '../../tests/support/list-page.ts';
import { closeDatabase, database, SCHEMA_VERSION } from '../data/database.ts';
import { PopupApp } from './PopupApp.tsx';

beforeEach(async () => {
	await freshPage();
});

afterEach(() => {
	closePage();
	closeDatabase();
});

describe('the popup', () => {
	test('has the focus in its field and says that there is nothing yet', async () => {
		render(<PopupApp />);
		expect(document.activeElement).toBe(addField());
		await screen.findByText('No goals yet');
	});

	test('adds what is typed, even while the database is still opening', async () => {
		render(<PopupApp />);
		enter('Reply to Ana');
		await box('Reply to Ana');
		await waitFor(() => expect(addField().value).toBe(''));
	});

	test('checks a goal off, says so, and takes it back', async () => {
		await added('Reply to Ana', { fields: { due: '2000-01-01' } });
		render(<PopupApp />);
		fireEvent.click(await box('Reply to Ana'));
		await screen.findByText('1 of 1 done today');
		fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
		await screen.findByText('0 of 1 done today');
	});

	test('counts a measure up with +1', async () => {
		await added('Post updates', { fields: { measure: { unit: 'updates', start: 0, target: 5 } } });
		render(<PopupApp />);
		fireEvent.click(await screen.findByRole('button', { name: '+1, count one: Post updates' }));
		await screen.findByText('1 of 5 updates');
	});

	test('folds what was done today', async () => {
		await added('Reply to Ana');
		render(<PopupApp />);
		fireEvent.click(await box('Reply to Ana'));
		const fold = await screen.findByRole('button', { name: 'Done today' });
		expect(fold.getAttribute('aria-expanded')).toBe('false');
		fireEvent.click(fold);
		expect(((await box('Reply to Ana')) as HTMLInputElement).checked).toBe(true);
	});

	test('shows markup in a title as text', async () => {
		await added('<img src=x onerror=alert(1)>');
		const { container } = render(<PopupApp />);
		await box('<img src=x onerror=alert(1)>');
		expect(container.querySelector('img')).toBeNull();
	});

	test('edits in place, and writes only what was changed', async () => {
		const goal = await added('Reply to Ana');
		render(<PopupApp />);
		fireEvent.click(await screen.findByRole('button', { name: 'Reply to Ana' }));
		const notes = await screen.findByLabelText('Notes');
		fireEvent.input(notes, { target: { value: 'She prefers mail' } });
		fireEvent.click(screen.getByRole('button', { name: 'Save' }));
		await waitFor(async () => {
			const stored = await database().goals.get(goal.id);
			expect(stored?.notes).toBe('She prefers mail');
			expect(Object.keys(stored?.stamps ?? {})).toEqual(['notes']);
		});
	});

	test('shows what another window has changed', async () => {
		await added('Reply to Ana');
		render(<PopupApp />);
		await box('Reply to Ana');
		await added('Call the carrier');
		await box('Call the carrier');
	});
});

describe('when the database fails', () => {
	test('a newer one is not written to: the words stay, and the person is told what to do', async () => {
		await added('Reply to Ana');
		await database().device.update('device', { schema: SCHEMA_VERSION + 1 });
		render(<PopupApp />);
		await box('Reply to Ana');
		enter('Call the carrier');
		await screen.findByText(/A newer Goalpin has used this database/);
		await waitFor(() => expect(addField().value).toBe('Call the carrier'));
		expect(await database().goals.count()).toBe(1);
	});

	test('one that cannot be opened is told in plain words, with a way to try again', async () => {
		const broken = breakDatabase(
			Object.assign(new Error('Internal error opening backing store'), { name: 'UnknownError' }),
		);
		try {
			render(<PopupApp />);
			await screen.findByText('Goalpin cannot open its database');
			screen.getByRole('button', { name: 'Try again' });
			expect(addField()).toBeDefined();
		} finally {
			broken.mend();
		}
	});
});
