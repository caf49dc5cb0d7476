import { beforeEach, expect, test } from 'vitest';
import { installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added, demoTicket } from '../../tests/support/goals.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { refreshBadges, refreshTab, refreshTabs } from './refresh-tabs.ts';

freshDatabase('2026-11-24T12:00');
let fakes: ReturnType<typeof installFakeApis>;
beforeEach(() => {
	fakes = installFakeApis();
	fakes.state.tabs.push(
		{ id: 1, windowId: 1, active: true, url: 'http://127.0.0.1:8123/app/tickets/4821' },
		{ id: 2, windowId: 1, active: false, url: 'http://127.0.0.1:8123/app/tickets/77' },
		{ id: 3, windowId: 2, active: true },
	);
	fakes.state.pins.set(1, true).set(2, true);
});

const late = { fields: { due: '2026-11-24T10:00' } };

test('a ticket shows its open goals, other tabs what is late', async () => {
	await added('one', { tickets: [demoTicket()] });
	await added('two', { tickets: [demoTicket()], ...late });
	await added('three', late);
	await refreshBadges();
	const { badges } = fakes.state;
	expect(badges.get(1)).toMatchObject({
		text: '2',
		title: 'Goalpin: 2 open goals on this ticket',
	});
	expect(badges.get(3)).toMatchObject({ text: '2', title: 'Goalpin: 2 goals are late' });
	expect(badges.get('all')).toMatchObject({ text: '2' });
	expect(badges.get(1)?.color).not.toBe(badges.get(3)?.color);
});

test('nothing to count shows nothing', async () => {
	await refreshTab(1);
	expect(fakes.state.badges.get(1)).toMatchObject({ text: '', title: 'Goalpin' });
});

test('only the pins of the tickets that changed are told', async () => {
	fakes.state.told.length = 0;
	await refreshTabs([ticketId(demoTicket('77').ref)]);
	expect(fakes.state.told).toEqual([{ tab: 2, notice: { tell: 'changed' } }]);
	await refreshTabs('all');
	expect(fakes.state.told.map(({ tab }) => tab)).toEqual([2, 1, 2]);
});

test('a tab that is closed meanwhile is nobody’s concern', async () => {
	await expect(refreshTab(99)).resolves.toBeUndefined();
});
