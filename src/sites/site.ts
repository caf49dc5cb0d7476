/**
 * A site is one ticketing system, described as data: how its ticket pages are recognised and what can
 * be read from them. To add one, copy the file of the most similar system (`redmine.ts` for a
 * self-hosted desk, `freshdesk.ts` for a hosted one), fill in each property below, give examples, and
 * add it to `registry.ts`. The registry's test does the rest.
 */
export interface Site {
	/** Lower case, stable for ever: it is part of every stored ticket's identity. */
	id: string;
	/** The product's name as its maker writes it. */
	name: string;
	/** One or two letters for the tile in the interface. */
	mark: string;
	/**
	 * Hosts on which the product runs as a service: the host alone decides. `*.acme.com` stands for
	 * all below acme.com but not for itself.
	 */
	hosts?: readonly string[];
	/** Hosts among those that are something else, such as the maker's own home page. */
	otherHosts?: readonly string[];
	/** The URLs of a ticket, most telling first. */
	tickets: readonly TicketPattern[];
	/** What proves on a page that it is this product; for patterns that could be anything. */
	proof?: PageProof;
	/** How the key is built from the named groups of a pattern; `{id}` unless given. */
	key?: string;
	/** Whether the key is the same in any letter case, and which case is stored. */
	keyCase?: 'upper' | 'lower';
	/** The URL that opens the ticket, from `{base}`, `{key}` and the groups of the pattern. */
	canonical: string;
	/** How the key is shown; `#{key}` unless given. */
	label?: string;
	hints: PageHints;
	/** What the product's status words mean. Words not listed mean nothing. */
	statuses: StatusWords;
}

/**
 * One form of a ticket's URL. All that is given must match, and the named groups of all parts
 * together make the key. A group named `base` is the path under which the product is installed.
 */
export interface TicketPattern {
	/** The path, percent-decoded. Anchor it, and never nest quantifiers. */
	path?: RegExp;
	/** Parameters of the query, separated by `&` or `;`. */
	query?: Readonly<Record<string, RegExp>>;
	/** The hash, with its `#`. */
	hash?: RegExp;
	/** Groups that no expression can take out, such as those of a URL within the URL. */
	find?(url: TicketUrl): Groups | null;
	/**
	 * True when the form is so particular that it proves the product on any host. Without it, a page
	 * on a host that is not listed needs the site's `proof`, or a person who vouches for it.
	 */
	signature?: boolean;
	/** A canonical URL of its own, where the form tells another kind of ticket. */
	canonical?: string;
	/** A key of its own, likewise. */
	key?: string;
}

/** The named groups that a pattern found. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A URL taken apart once for all patterns. */
export interface TicketUrl {
	/** The path, percent-decoded, below the base of a known site. */
	path: string;
	/** Parameters of the query. */
	query: URLSearchParams;
	/** With its `#`, or empty. */
	hash: string;
	/** The whole URL. */
	href: string;
}

/** Any one of these proves the product. */
export interface PageProof {
	title?: RegExp;
	selectors?: readonly string[];
}

/** Where subject and status stand on the page. Selectors in order of trust; the first match wins. */
export interface PageHints {
	/** The part of the page that shows the ticket in view, where several are alive in one page. */
	activePane?: string;
	subject?: readonly string[];
	status?: readonly string[];
	/** The title of a ticket's page; the group `subject` is what is left without prefix and suffix. */
	title?: RegExp;
}

/** Lower-case status words, by what they mean for the agent. */
export interface StatusWords {
	open: readonly string[];
	waiting: readonly string[];
	done: readonly string[];
}

/**
 * What a site's rule must recognise and what it must not. Plain data, without calls: then bundlers can
 * see that a page does not need it, and leave it out.
 */
export interface SiteExamples {
	tickets: readonly {
		/** All forms of the one ticket's address. */
		urls: readonly string[];
		key: string;
		canonical: string;
		title?: string;
		/** Selectors that match on the page. */
		page?: readonly string[];
	}[];
	/** URLs of the same product, or alike, that are no tickets. */
	others: readonly string[];
}
