import { siteOf } from './registry.ts';

/** How a ticket's key is shown: `#4821`, `OPS-318`, `acme/web#12`. */
export function ticketLabel({ system, key }: { system: string; key: string }): string {
	const label = siteOf(system)?.label ?? '#{key}';
	return label.replace('{key:8}', key.slice(0, 8)).replace('{key}', key);
}

/** Where the ticket is, in a word: `acme` for acme.zendesk.com, else the host. */
export function accountOf(base: string): string {
	const host = URL.parse(base)?.host ?? base;
	return (
		/^([\w-]+)\.(?:zendesk|freshdesk|atlassian|service-now|easyredmine)\./.exec(host)?.[1] ?? host
	);
}
