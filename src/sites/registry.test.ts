import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examplesBySite } from './examples.ts';
import { confirmedSite, recognizeTicket, siteOf, sites } from './registry.ts';

const page = (selectors: readonly string[] = [], title = '') => ({
	title,
	matches: (selector: string) => selectors.includes(selector),
});

describe.each(sites.map((site) => [site.name, site] as const))('%s', (name, site) => {
	const { tickets: examples, others } = examplesBySite[site.id] ?? { tickets: [], others: [] };
	const tickets = examples.flatMap(({ urls, ...example }) =>
		urls.map((url) => ({ url, ...example })),
	);

	test('has examples of tickets and of pages that are none', () => {
		const advice = `add examples for ${name} to its file and to examples.ts`;
		expect(tickets.length, advice).toBeGreaterThan(0);
		expect(others.length, advice).toBeGreaterThan(0);
	});

	test.each(tickets)('recognises $url', ({ url, key, canonical, ...evidence }) => {
		const ticket = recognizeTicket(url, page(evidence.page, evidence.title));
		expect(ticket).toMatchObject({ system: site.id, key, canonicalUrl: canonical });
	});

	test.each(tickets)('recognises the canonical URL of $url once its desk is known', (example) => {
		const ticket = recognizeTicket(example.url, page(example.page, example.title));
		const known = ticket === null ? null : confirmedSite(ticket);
		const again = recognizeTicket(example.canonical, undefined, {
			sites: known === null ? [] : [known],
		});
		expect(again).toEqual(ticket);
	});

	test.each(others)('does not take %s for a ticket of its own', (url) => {
		expect(recognizeTicket(url)?.system).not.toBe(site.id);
	});
});

test('the README lists the systems of the registry', () => {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const listed = /<!-- systems[^>]*-->(.*?)<!--/s.exec(readme)?.[1] ?? '';
	const names = listed.split(',').map((name) => name.replace(/\s+/g, ' ').trim());
	expect(names).toEqual(sites.map((site) => site.name));
});

test('every example belongs to a site', () => {
	for (const id of Object.keys(examplesBySite)) expect(siteOf(id), id).toBeDefined();
});

describe('whatever comes in', () => {
	test.each([
		'',
		'not a url',
		"javascript:location.href='https://acme.zendesk.com/agent/tickets/1'",
		'data:text/html,<a href="https://acme.zendesk.com/agent/tickets/1">',
		'file:///home/me/acme.zendesk.com/agent/tickets/1',
		'https://acme.zendesk.com/agent//tickets/1',
		'https://acme.zendesk.com/agent/tickets%2F1',
		'https://acme.zendesk.com/agent/tickets/1\u0000',
		'https://acme.zendesk.com/agent/tickets/%01',
		`https://acme.zendesk.com/agent/tickets/1?${'a'.repeat(20_000)}`,
		'https://acme.zendesk.com@evil.example/agent/tickets/1',
		'https://zendesk.com.evil.example/agent/tickets/1',
		'https://evilzendesk.com/agent/tickets/1',
	])('%s is no ticket', (url) => {
		expect(recognizeTicket(url)).toBeNull();
	});

	test('credentials, ports of the scheme and a dot after the host change nothing', () => {
		const plain = recognizeTicket('https://acme.zendesk.com/agent/tickets/1');
		expect(recognizeTicket('https://me:pass@acme.zendesk.com:443/agent/tickets/1')).toEqual(plain);
		expect(recognizeTicket('https://acme.zendesk.com./agent/tickets/1')).toEqual(plain);
	});

	test('a desk that runs on this very machine is known like any other', () => {
		const ticket = recognizeTicket('http://127.0.0.1:18501/Ticket/Display.html?id=1');
		expect(ticket?.system).toBe('rt');
	});

	test('a self-hosted desk keeps its scheme, port and path', () => {
		expect(recognizeTicket('http://rt:8080/rt/Ticket/Display.html?id=7')).toEqual({
			system: 'rt',
			base: 'http://rt:8080/rt',
			key: '7',
			canonicalUrl: 'http://rt:8080/rt/Ticket/Display.html?id=7',
		});
	});

	test('no text makes it throw', () => {
		const anyUrl = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.webUrl({ withFragments: true, withQueryParameters: true }),
			fc
				.tuple(fc.constantFrom(...sites.flatMap((site) => site.hosts ?? [])), fc.string())
				.map(([host, rest]) => `https://${host.replace('*', 'a')}/${rest}`),
		);
		fc.assert(
			fc.property(anyUrl, (url) => {
				expect(() => recognizeTicket(url, page())).not.toThrow();
			}),
			{ numRuns: 2000 },
		);
	});

	test('no expression repeats a repetition, which could take for ever', () => {
		const nested = /\([^()]*[^\\][*+][^()]*\)[*+]/;
		for (const site of sites) {
			for (const pattern of site.tickets) {
				const expressions = [pattern.path, pattern.hash, ...Object.values(pattern.query ?? {})];
				for (const expression of expressions) {
					expect(expression?.source ?? '', site.name).not.toMatch(nested);
				}
			}
		}
	});
});
