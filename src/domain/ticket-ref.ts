/** Which ticket a page shows. Its identity is system, base and key together. */
export interface TicketRef {
	/** The id of the site's rule, such as `zendesk`. */
	system: string;
	/** Scheme, host, port and install path, without a trailing slash: `https://rt.intra.test:8443/rt`. */
	base: string;
	/** The ticket within its desk, as text: `4821`, `OPS-318`, `owner/repo#12`. */
	key: string;
	/** The one URL that opens the ticket for an agent. */
	canonicalUrl: string;
}

/** The identity of a ticket in the database: `system:host[:port][/path]:key`. */
export function ticketId({ system, base, key }: TicketRef): string {
	return `${system}:${base.replace(/^https?:\/\//, '')}:${key}`;
}
