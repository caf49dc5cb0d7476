/**
 * A desk that a page once proved, or that a person vouched for: below this base every URL form of its
 * system counts, without further proof.
 */
export interface KnownSite {
	/** Scheme, host, port and install path, without a trailing slash. */
	base: string;
	/** The id of the site's rule. */
	system: string;
	/** The account's name, where a person gave it. */
	account?: string;
}
