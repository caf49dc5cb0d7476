import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser, installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added, demoTicket } from '../../tests/support/goals.ts';
import { readGoal } from '../data/goal-store.ts';
import { readTickets } from '../data/read-tickets.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import type { PinReply, PinWish, SeenPage, Sender } from '../platform/messages.ts';
import { answerPin } from './answer-pin.ts';

freshDatabase('2026-11-24T12:00');

const URL = 'http://127.0.0.1:8123/app/tickets/4821';
const TICKET = ticketId(demoTicket().ref);
const PAGE: SeenPage = { ticket: TICKET, title: '#4821', proofs: [] };
const SENDER: Sender = { id: fakeBrowser.runtime.id, url: URL, frameId: 0, tabId: 1, tabUrl: URL };

let fakes: ReturnType<typeof installFakeApis>;
beforeEach(() => {
	fakes = installFakeApis();
	fakes.state.origins.add('http://127.0.0.1:8123/*');
	fakes.state.tabs.push({ id: 1, windowId: 1, active: true, url: URL });
});

const ask = (wish: PinWish, page: Partial<SeenPage> = {}, sender: Partial<Sender> = {}) =>
	answerPin({ page: { ...PAGE, ...page }, ...wish }, { ...SENDER, ...sender });

function view(reply: PinReply) {
	if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
	return reply.view;
}

const undoOf = (reply: PinReply) => (reply?.ok === true ? (reply.undo ?? []) : []);

describe('the pin', () => {
	test('looks at the goals of its ticket, and what its page shows is kept', async () => {
		await added('Reply', { tickets: [demoTicket()], fields: { due: '2026-11-24T11:40' } });
		await added('Elsewhere', { tickets: [demoTicket('77')] });
		const page = { subject: 'Refund', status: 'Solved', statusKind: 'done' as const };
		const { ticketLabel, folded, goals } = view(await ask({ do: 'look' }, page));
		expect({ ticketLabel, folded }).toEqual({ ticketLabel: '#4821', folded: true });
		expect(goals).toMatchObject([
			{ title: 'Reply', done: false, due: { text: '20 min late', late: true }, measure: null },
		]);
		expect((await readTickets([TICKET])).get(TICKET)).toMatchObject(page);
		expect(fakes.state.badges.get(1)?.text).toBe('1');
	});

	test('a ticket without goals leaves no trace of the visit', async () => {
		await ask({ do: 'look' }, { subject: 'Secret' });
		expect(await readTickets([TICKET])).toEqual(new Map());
	});

	test('adds, checks off, opens again and takes back', async () => {
		const title = '<img src=x onerror=alert(1)> رد 🎉';
		const addition = await ask({ do: 'add', title });
		const [goal] = view(addition).goals;
		expect(goal?.title).toBe(title);
		const id = goal?.id ?? '';
		const done = await ask({ do: 'check', goal: id, done: true });
		expect(view(done).goals[0]?.done).toBe(true);
		expect(view(await ask({ do: 'undo', ids: undoOf(done) })).goals[0]?.done).toBe(false);
		expect(view(await ask({ do: 'undo', ids: undoOf(addition) })).goals).toEqual([]);
	});

	test('takes a step towards the target, up or down', async () => {
		const measure = { unit: 'tickets', start: 47, target: 10 };
		const { id } = await added('Clear', { tickets: [demoTicket()], fields: { measure } });
		const { goals } = view(await ask({ do: 'step', goal: id }));
		expect(goals[0]?.measure).toMatchObject({ text: '36 left of 37 tickets', step: -1 });
	});

	test('remembers per site whether it is folded', async () => {
		expect(view(await ask({ do: 'fold', folded: false })).folded).toBe(false);
		expect(view(await ask({ do: 'look' })).folded).toBe(false);
	});

	test('is told in words when the goal cannot be stored', async () => {
		expect(await ask({ do: 'add', title: '   ' })).toEqual({
			ok: false,
			message: 'Give the goal some words.',
		});
		const title = 'x'.repeat(31_990);
		expect(await ask({ do: 'add', title })).toMatchObject({ ok: false });
	});

	test('is told to look again when its tab has gone on to another ticket', async () => {
		const tabUrl = 'http://127.0.0.1:8123/app/tickets/77';
		expect(await ask({ do: 'add', title: 'x' }, {}, { tabUrl })).toEqual({
			ok: false,
			moved: true,
		});
	});
});

test('a page that was just left is told so, and not logged', async () => {
	const log = vi.spyOn(console, 'error');
	expect(await ask({ do: 'look' }, {}, { frameId: 3, inView: false })).toMatchObject({
		moved: true,
	});
	expect(log).not.toHaveBeenCalled();
});

describe('from its page, a pin cannot', () => {
	test.each(['check', 'step'] as const)('%s a goal of another ticket', async (wish) => {
		const measure = { unit: '', start: 0, target: 3 };
		const { id } = await added('Other', { tickets: [demoTicket('77')], fields: { measure } });
		const reply = await ask(
			wish === 'check' ? { do: 'check', goal: id, done: true } : { do: 'step', goal: id },
		);
		expect(reply).toMatchObject({ ok: false });
		expect(await readGoal(id)).toMatchObject({ state: 'open', local: { progress: 0 } });
	});

	test('take back what was done to a goal of another ticket', async () => {
		const other = demoTicket('77');
		const tabUrl = 'http://127.0.0.1:8123/app/tickets/77';
		const there = { ticket: ticketId(other.ref) };
		const addition = await ask({ do: 'add', title: 'Other' }, there, { tabUrl });
		expect(await ask({ do: 'undo', ids: undoOf(addition) })).toMatchObject({ ok: false });
		expect(view(await ask({ do: 'look' }, there, { tabUrl })).goals).toHaveLength(1);
	});
});

describe('refused, and logged once:', () => {
	const look = { do: 'look', page: PAGE };
	test.each<[string, unknown, Partial<Sender>]>([
		['no message at all', undefined, {}],
		['an unknown wish', { do: 'wipe', page: PAGE }, {}],
		['a field too many', { ...look, extra: 1 }, {}],
		['a title of a megabyte', { do: 'add', page: PAGE, title: 'x'.repeat(1e6) }, {}],
		['a prototype', JSON.parse('{"do":"look","page":{"__proto__":{"a":1},"ticket":"x"}}'), {}],
		['another extension', look, { id: 'other-extension' }],
		['a page of our own without a tab', look, { tabId: undefined }],
		['a frame in the page', look, { frameId: 3 }],
		['a frame of another site', look, { url: 'https://evil.example/app/tickets/1' }],
		['a tab whose address is hidden', look, { tabUrl: undefined }],
		[
			'a site that is turned off',
			look,
			{ url: 'https://off.example/', tabUrl: 'https://off.example/' },
		],
	])('%s', async (name, message, sender) => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		for (let time = 0; time < 3; time += 1) {
			expect(await answerPin(message, { ...SENDER, ...sender }), name).toBeNull();
		}
		expect(log.mock.calls.length).toBeLessThanOrEqual(1);
	});
});
