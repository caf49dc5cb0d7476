import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demoTicket } from '../../../tests/support/goals.ts';
import {
	addField,
	box,
	closePage,
	enter,
	freshPage,
	press,
	type,
} from '../../../tests/support/list-page.ts';
import { closeDatabase, database } from '../../data/database.ts';
import { PopupApp } from '../PopupApp.tsx';

const ticket = demoTicket();
let fakes: Awaited<ReturnType<typeof freshPage>>;

beforeEach(async () => {
	fakes = await freshPage();
});

afterEach(() => {
	closePage();
	closeDatabase();
});

function lookAtTicket(): void {
	fakes.state.tabs = [
		{ id: 1, windowId: 1, active: true, url: ticket.ref.canonicalUrl, title: 'Refund' },
	];
}

const linksOf = async (title: string) =>
	(await database().goals.toArray()).find((goal) => goal.title === title)?.local.tickets;

/** A disk that is full from now on. */
function fillDisk() {
	const full = Object.assign(new Error('The quota has been exceeded.'), {
		name: 'QuotaExceededError',
	});
	return vi.spyOn(database().goals.core, 'mutate').mockRejectedValue(full);
}

describe('a goal for the ticket in view', () => {
	test('is linked to it', async () => {
		lookAtTicket();
		render(<PopupApp />);
		await screen.findByPlaceholderText('Add a goal for #4821');
		enter('Reply to Ana');
		await box('Reply to Ana');
		expect(await linksOf('Reply to Ana')).toEqual(['demo-desk:127.0.0.1:8123:4821']);
	});

	test('is not, after a click on the chip, and the focus is back in the field', async () => {
		lookAtTicket();
		render(<PopupApp />);
		await screen.findByPlaceholderText('Add a goal for #4821');
		type('Order a headset');
		const chip = screen.getByRole('button', { name: 'Demo desk #4821', pressed: true });
		fireEvent.click(chip);
		expect(screen.getByRole('button', { name: 'Demo desk #4821', pressed: false })).toBe(chip);
		expect(document.activeElement).toBe(addField());
		fireEvent.submit(addField().form as HTMLFormElement);
		await box('Order a headset');
		expect(await linksOf('Order a headset')).toEqual([]);
	});

	test('is again, after another click', async () => {
		lookAtTicket();
		render(<PopupApp />);
		await screen.findByPlaceholderText('Add a goal for #4821');
		type('Order a headset');
		const chip = screen.getByRole('button', { name: 'Demo desk #4821' });
		fireEvent.click(chip);
		fireEvent.click(chip);
		fireEvent.submit(addField().form as HTMLFormElement);
		await box('Order a headset');
		expect(await linksOf('Order a headset')).toHaveLength(1);
	});
});

describe('what is typed is not lost', () => {
	test('when the person searches meanwhile', async () => {
		render(<PopupApp />);
		type('half a thought');
		fireEvent.click(screen.getByRole('button', { name: 'Search goals' }));
		fireEvent.keyDown(await screen.findByRole('searchbox'), { key: 'Escape' });
		await waitFor(() => expect(addField().value).toBe('half a thought'));
	});

	test('when the popup closes', () => {
		const { unmount } = render(<PopupApp />);
		type('half a thought');
		unmount();
		render(<PopupApp />);
		expect(addField().value).toBe('half a thought');
	});

	test('when it is stored, it does not come back', async () => {
		const { unmount } = render(<PopupApp />);
		enter('Reply to Ana');
		await box('Reply to Ana');
		await screen.findByText('Goal added');
		unmount();
		render(<PopupApp />);
		expect(addField().value).toBe('');
	});

	test('when Escape empties the field: Ctrl+Z brings it back', () => {
		render(<PopupApp />);
		type('half a thought');
		press('Escape');
		expect(addField().value).toBe('');
		press('z', { ctrlKey: true });
		expect(addField().value).toBe('half a thought');
	});

	test('when the disk is full: it is back in the field, and says what to do', async () => {
		render(<PopupApp />);
		await screen.findByText('No goals yet');
		const disk = fillDisk();
		enter('Reply to Ana');
		expect(addField().value).toBe('');
		await screen.findByText(/The disk is full/);
		await waitFor(() => expect(addField().value).toBe('Reply to Ana'));
		disk.mockRestore();
		fireEvent.submit(addField().form as HTMLFormElement);
		await box('Reply to Ana');
	});

	test('when more was typed before that was known: it stands below, to be tried again', async () => {
		render(<PopupApp />);
		await screen.findByText('No goals yet');
		const disk = fillDisk();
		enter('Reply to Ana');
		type('Call the carrier');
		const again = await screen.findByRole('button', { name: 'Try again' });
		expect(addField().value).toBe('Call the carrier');
		disk.mockRestore();
		fireEvent.click(again);
		await box('Reply to Ana');
		expect(addField().value).toBe('Call the carrier');
		expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
	});

	test('two goals entered in one breath are two goals', async () => {
		render(<PopupApp />);
		enter('first');
		enter('second');
		await box('first');
		await box('second');
	});
});
