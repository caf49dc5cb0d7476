import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installFakeApis } from '../../tests/support/fake-apis.ts';
import { grantedSites, hasSite, onSites, requestSite, siteOffer } from './permissions.ts';

test.each([
	['https://acme.zendesk.com/agent/tickets/1', 'https://acme.zendesk.com/*', 'acme.zendesk.com'],
	['http://127.0.0.1:8123/classic/tickets/1', 'http://127.0.0.1:8123/*', '127.0.0.1:8123'],
	['https://RT.Intra.Test:8443/rt/?id=1#x', 'https://rt.intra.test:8443/*', 'rt.intra.test:8443'],
	['https://user:pass@helpdesk.example/a', 'https://helpdesk.example/*', 'helpdesk.example'],
])('on %s exactly its origin is asked for', (url, pattern, host) => {
	expect(siteOffer(url)).toEqual({ pattern, host });
});

test.each(['chrome://extensions', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x', '', 'x'])(
	'%s is no site',
	(url) => expect(siteOffer(url)).toBeNull(),
);

test('a site that was asked for is there until it is given up, and whoever listens hears of both', async () => {
	installFakeApis();
	const ending = new AbortController();
	let heard = 0;
	onSites(() => {
		heard += 1;
	}, ending.signal);
	expect(await requestSite('https://acme.zendesk.com/agent/tickets/1')).toBe(true);
	expect(await hasSite('https://acme.zendesk.com/anything')).toBe(true);
	expect(await hasSite('https://other.zendesk.com/')).toBe(false);
	expect(await grantedSites()).toEqual([
		{ pattern: 'https://acme.zendesk.com/*', host: 'acme.zendesk.com' },
	]);
	await fakeBrowser.permissions.remove({ origins: ['https://acme.zendesk.com/*'] });
	expect(heard).toBe(2);
	ending.abort();
	await requestSite('https://acme.zendesk.com/');
	expect(heard).toBe(2);
});
