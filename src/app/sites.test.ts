import { beforeEach, expect, test } from 'vitest';
import { installFakeApis } from '../../tests/support/fake-apis.ts';
import { listSites, reconcileSites, removeSite, requestSite } from './sites.ts';

let fakes: ReturnType<typeof installFakeApis>;
beforeEach(() => {
	fakes = installFakeApis();
	fakes.state.tabs.push(
		{ id: 1, windowId: 1, active: true, url: 'https://acme.zendesk.com/agent/tickets/1' },
		{ id: 2, windowId: 1, active: false },
	);
	fakes.state.pins.set(1, true).set(2, true);
});

const left = () =>
	fakes.state.told.filter(({ notice }) => (notice as { tell: string }).tell === 'leave');

test('a site that was turned on gets its pin in open tabs and in pages to come', async () => {
	await requestSite('https://acme.zendesk.com/agent/tickets/1');
	await reconcileSites();
	expect(fakes.state.scripts).toMatchObject([{ matches: ['https://acme.zendesk.com/*'] }]);
	expect(fakes.state.injected).toEqual([1]);
	expect(left().map(({ tab }) => tab)).toEqual([2]);
});

test('a site that was turned off loses it, everywhere and at once', async () => {
	await requestSite('https://acme.zendesk.com/');
	await reconcileSites();
	expect(await removeSite('https://acme.zendesk.com/*')).toBe(true);
	expect(await listSites()).toEqual([]);
	expect(fakes.state.scripts).toEqual([]);
	expect(left().map(({ tab }) => tab)).toContain(1);
});

test('a site that the browser takes away itself is noticed the same way', async () => {
	await requestSite('https://acme.zendesk.com/');
	await reconcileSites();
	fakes.state.origins.clear();
	await reconcileSites();
	expect(fakes.state.scripts).toEqual([]);
	expect(left().map(({ tab }) => tab)).toContain(1);
});
