import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser, installFakeApis } from '../../tests/support/fake-apis.ts';
import { demoTicket } from '../../tests/support/goals.ts';
import { openTicket, ticketOfTab } from './tickets.ts';

let fakes: ReturnType<typeof installFakeApis>;
beforeEach(() => {
	fakes = installFakeApis();
});

const tab = (url: string, title = '') => ({ id: 1, windowId: 1, url, title });

describe('the ticket of a tab', () => {
	test('is told by its address alone, subject from the title, when the page is closed to us', async () => {
		fakes.state.pageResult = undefined;
		const url = 'https://rt.globex.example/Ticket/Display.html?id=8342';
		expect(await ticketOfTab(tab(url, '#8342: Printer is offline'))).toMatchObject({
			ref: { system: 'rt', key: '8342' },
			subject: 'Printer is offline',
		});
	});

	test('is null on other pages, and on pages whose address is hidden', async () => {
		expect(await ticketOfTab(tab('https://example.org/'))).toBeNull();
		expect(await ticketOfTab({ id: 1, windowId: 1 })).toBeNull();
	});

	test('is proved once by its page, and then known by its address', async () => {
		const url = 'https://projects.globex.example/issues/12';
		fakes.state.pageResult = undefined;
		expect(await ticketOfTab(tab(url))).toBeNull();
		fakes.state.pageResult = { title: 'Bug #12: x - Redmine', proofs: ['body.controller-issues'] };
		const seen = await ticketOfTab(tab(url));
		expect(seen?.ref.system).toBe('redmine');
		expect((await fakeBrowser.storage.local.get('knownSites')).knownSites).toHaveLength(1);
		fakes.state.pageResult = undefined;
		expect((await ticketOfTab(tab(url)))?.ref.key).toBe('12');
	});
});

describe('opening a ticket', () => {
	const { ref } = demoTicket();

	test('shows the tab that has it', async () => {
		fakes.state.tabs.push({
			id: 3,
			windowId: 1,
			active: false,
			url: `${ref.base}/app/tickets/4821`,
		});
		await openTicket(ref);
		expect(fakes.state.opened).toEqual(['tab 3']);
	});

	test('opens a new tab otherwise, and nothing that is not on the web', async () => {
		await openTicket(ref);
		await openTicket({ ...ref, key: '1', canonicalUrl: 'javascript:alert(1)' });
		expect(fakes.state.opened).toEqual([ref.canonicalUrl]);
	});
});
