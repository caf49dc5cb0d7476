import type { TicketRef } from '../domain/ticket-ref.ts';
import type { Groups, Site, TicketPattern, TicketUrl } from './site.ts';

/** The longest key, in characters; more is not a ticket but an attack or an accident. */
const KEY_LIMIT = 200;

/** What a pattern found, and the pattern. */
interface Found {
	pattern: TicketPattern;
	groups: Groups;
}

function matchQuery(
	query: URLSearchParams,
	wanted: Readonly<Record<string, RegExp>>,
): Groups | null {
	let groups: Groups = {};
	for (const [name, expression] of Object.entries(wanted)) {
		const match = expression.exec(query.get(name) ?? '');
		if (match === null) return null;
		groups = { ...groups, ...match.groups };
	}
	return groups;
}

/** The groups of a pattern, if all its parts match. */
function matchPattern(pattern: TicketPattern, url: TicketUrl): Groups | null {
	const path = pattern.path === undefined ? {} : pattern.path.exec(url.path);
	if (path === null) return null;
	const query = pattern.query === undefined ? {} : matchQuery(url.query, pattern.query);
	if (query === null) return null;
	const hash = pattern.hash === undefined ? {} : pattern.hash.exec(url.hash);
	if (hash === null) return null;
	const found = pattern.find === undefined ? {} : pattern.find(url);
	if (found === null) return null;
	const groupsOf = (match: object) => ('groups' in match ? (match.groups as Groups) : {});
	return { ...groupsOf(path), ...query, ...groupsOf(hash), ...found };
}

/** The first pattern of a site that matches, among those that `accept` lets through. */
export function findTicket(
	site: Site,
	url: TicketUrl,
	accept: (pattern: TicketPattern) => boolean,
): Found | null {
	for (const pattern of site.tickets) {
		if (!accept(pattern)) continue;
		const groups = matchPattern(pattern, url);
		if (groups !== null) return { pattern, groups };
	}
	return null;
}

/** Fills `{name}` in a template with the groups. */
function filled(template: string, groups: Groups): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');
}

function inCase(text: string, keyCase: Site['keyCase']): string {
	if (keyCase === 'upper') return text.toUpperCase();
	return keyCase === 'lower' ? text.toLowerCase() : text;
}

function groupsInCase(groups: Groups, keyCase: Site['keyCase']): Groups {
	const entries = Object.entries(groups).map(([name, text]) => [
		name,
		name === 'base' || text === undefined ? text : inCase(text, keyCase),
	]);
	return Object.fromEntries(entries);
}

/** The ticket that a match stands for. `origin` is scheme, host and port; `below` a known base path. */
export function ticketOf(
	site: Site,
	{ pattern, groups }: Found,
	origin: string,
	below: string,
): TicketRef | null {
	const cased = groupsInCase(groups, site.keyCase);
	const key = filled(pattern.key ?? site.key ?? '{id}', cased);
	if (key === '' || key.length > KEY_LIMIT || /[\s\p{Cc}]/u.test(key)) return null;
	const installed = `${below}${groups.base ?? ''}`;
	if (installed.includes('//')) return null;
	const base = site.canonical.startsWith('{origin}') ? origin : `${origin}${installed}`;
	const canonicalUrl = filled(pattern.canonical ?? site.canonical, { ...cased, origin, base, key });
	return { system: site.id, base, key, canonicalUrl };
}
