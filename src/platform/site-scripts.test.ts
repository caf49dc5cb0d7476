import { beforeEach, expect, test } from 'vitest';
import { installFakeApis } from '../../tests/support/fake-apis.ts';
import { injectIntoOpenTabs, registerSiteScripts } from './site-scripts.ts';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
let fakes: ReturnType<typeof installFakeApis>;

beforeEach(() => {
	fakes = installFakeApis();
});

const registered = () => fakes.state.scripts.map(({ matches }) => matches);

test('the script is registered for exactly the wanted sites', async () => {
	await registerSiteScripts([A]);
	await registerSiteScripts([A, B]);
	expect(registered()).toEqual([[A, B]]);
	await registerSiteScripts([]);
	expect(registered()).toEqual([]);
});

test('calls that overtake each other end in the last wanted set', async () => {
	await Promise.all([registerSiteScripts([A]), registerSiteScripts([]), registerSiteScripts([B])]);
	expect(registered()).toEqual([[B]]);
});

test('open tabs of the sites get the script, others do not', async () => {
	fakes.state.tabs.push(
		{ id: 1, windowId: 1, active: true, url: 'https://a.example/ticket' },
		{ id: 2, windowId: 1, active: false, url: 'https://c.example/' },
		{ id: 3, windowId: 1, active: false },
	);
	await injectIntoOpenTabs([A, B]);
	expect(fakes.state.injected).toEqual([1]);
});
