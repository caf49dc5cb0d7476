import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { KnownSite } from '../src/sites/known-site.ts';
import { recognizeTicket, siteOf } from '../src/sites/registry.ts';

interface Case {
	url: string;
	title: string;
	expect: { system: string; key: string; canonical: string } | null;
	note: string;
	tier: 'core' | 'edge' | 'taught';
	/** Selectors that match on the page. */
	page?: string[];
	sites?: KnownSite[];
	teach?: object[];
}

const cases: Case[] = readFileSync(new URL('./fixtures/ticket-urls.jsonl', import.meta.url), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line));

/** Selectors are written with either quote. */
const plain = (selector: string) => selector.replaceAll("'", '"');

/** What we have a rule for; desks that a person teaches us need no rule and come later. */
const known = cases.filter(
	({ expect: wanted, teach, tier }) =>
		teach === undefined &&
		tier === 'core' &&
		(wanted === null || siteOf(wanted.system) !== undefined),
);

test('the fixture covers every system that has a rule', () => {
	const covered = new Set(known.map((one) => one.expect?.system));
	expect(covered.size).toBeGreaterThan(10);
});

test.each(known)('$url ($note)', ({ url, title, page = [], sites = [], expect: wanted }) => {
	const matches = (selector: string) => page.map(plain).includes(plain(selector));
	const ticket = recognizeTicket(url, { title, matches }, { sites });
	const seen = ticket && { system: ticket.system, key: ticket.key, canonical: ticket.canonicalUrl };
	expect(seen).toEqual(wanted);
});
