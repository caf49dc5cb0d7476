import type { TicketRef } from '../domain/ticket-ref.ts';
import type { KnownSite } from './known-site.ts';
import { findTicket, ticketOf } from './match-ticket.ts';
import type { PageProof, Site, TicketUrl } from './site.ts';

/** What can be asked of a page; `matches` answers like `document.querySelector(selector) !== null`. */
export interface PageEvidence {
	title?: string;
	matches?(selector: string): boolean;
}

/** The longest URL that is looked at, in characters. */
const URL_LIMIT = 20_000;

/** A URL taken apart, with what decides where it is looked up. */
interface Address extends TicketUrl {
	host: string;
	/** Scheme, host and port; https for a hosted product. */
	origin: string;
}

/** The path, percent-decoded; null when it hides a slash or a control character, or doubles one. */
function decodedPath(pathname: string): string | null {
	if (pathname.includes('//') || /%(?:2f|5c|0\d|1\d|7f)/i.test(pathname)) return null;
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}

/** The parts of a web address, or null for anything else. */
function addressOf(text: string): Address | null {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: a URL must not hide any.
	if (text.length > URL_LIMIT || /[\u0000-\u001f\u007f]/.test(text)) return null;
	const url = URL.parse(text);
	if (url === null || !/^https?:$/.test(url.protocol)) return null;
	const path = decodedPath(url.pathname);
	if (path === null) return null;
	const host = url.hostname.replace(/\.$/, '');
	return {
		host,
		origin: `${url.protocol}//${host}${url.port === '' ? '' : `:${url.port}`}`,
		path,
		query: new URLSearchParams(url.search.replaceAll(';', '&')),
		hash: url.hash,
		href: url.href,
	};
}

/** The sites by the hosts they run on. */
interface HostIndex {
	exact: Map<string, Site[]>;
	below: Map<string, Site[]>;
}

function indexHosts(sites: readonly Site[]): HostIndex {
	const index: HostIndex = { exact: new Map(), below: new Map() };
	for (const site of sites) {
		for (const host of site.hosts ?? []) {
			const [map, name] = host.startsWith('*.')
				? [index.below, host.slice(2)]
				: [index.exact, host];
			map.set(name, [...(map.get(name) ?? []), site]);
		}
	}
	return index;
}

/** The sites that run on `host`, which is compared whole or by the labels it ends in. */
function sitesOnHost({ exact, below }: HostIndex, host: string): Site[] {
	const found = [...(exact.get(host) ?? [])];
	for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
		found.push(...(below.get(host.slice(dot + 1)) ?? []));
	}
	return found.filter((site) => !site.otherHosts?.includes(host));
}

function isHostOf(site: Site, host: string): boolean {
	return site.otherHosts?.includes(host) ?? false;
}

/** A hosted product is always reached over https, whatever an old link says. */
function hostedOrigin({ origin }: Address): string {
	return origin.replace(/^http:/, 'https:');
}

/** The path below a known base, or null when the address is elsewhere. */
function pathBelow(base: string, address: Address): { origin: string; path: string } | null {
	const known = URL.parse(base);
	if (known === null) return null;
	const origin = known.origin;
	if (address.origin !== origin) return null;
	const install = known.pathname.replace(/\/$/, '');
	if (!address.path.startsWith(`${install}/`)) return null;
	return { origin, path: install };
}

function isProven(proof: PageProof | undefined, page: PageEvidence | undefined): boolean {
	if (proof === undefined || page === undefined) return false;
	const { title, matches } = page;
	if (proof.title !== undefined && title !== undefined && proof.title.test(title)) return true;
	return proof.selectors?.some((selector) => matches?.(selector) === true) ?? false;
}

/** Recognises tickets by the rules of these sites; see `recognizeTicket` in the registry. */
export function makeRecognizer(
	sites: readonly Site[],
): (url: string, page?: PageEvidence, known?: readonly KnownSite[]) => TicketRef | null {
	const hosts = indexHosts(sites);
	const byId = new Map(sites.map((site) => [site.id, site]));

	function onKnownSite(address: Address, known: readonly KnownSite[]): TicketRef | null {
		for (const { base, system } of known) {
			const site = byId.get(system);
			const place = pathBelow(base, address);
			if (site === undefined || place === null) continue;
			const inside = { ...address, path: address.path.slice(place.path.length) };
			const found = findTicket(site, inside, () => true);
			if (found !== null) return ticketOf(site, found, place.origin, place.path);
		}
		return null;
	}

	function onAnyHost(address: Address, page: PageEvidence | undefined): TicketRef | null {
		for (const site of sites) {
			if (isHostOf(site, address.host)) continue;
			const found = findTicket(site, address, (pattern) => pattern.signature === true);
			if (found !== null) return ticketOf(site, found, address.origin, '');
		}
		for (const site of sites) {
			if (site.proof === undefined || isHostOf(site, address.host)) continue;
			const found = findTicket(site, address, () => true);
			if (found !== null && isProven(site.proof, page)) {
				return ticketOf(site, found, address.origin, '');
			}
		}
		return null;
	}

	return (url, page, known = []) => {
		const address = addressOf(url);
		if (address === null) return null;
		const hosted = sitesOnHost(hosts, address.host);
		for (const site of hosted) {
			const found = findTicket(site, address, () => true);
			if (found !== null) return ticketOf(site, found, hostedOrigin(address), '');
		}
		if (hosted.length > 0) return null;
		return onKnownSite(address, known) ?? onAnyHost(address, page);
	};
}
