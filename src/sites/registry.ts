import type { TicketRef } from '../domain/ticket-ref.ts';
import { demoDesk } from './demo-desk.ts';
import { freshdesk } from './freshdesk.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { helpscout } from './helpscout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraDataCenter } from './jira-dc.ts';
import type { KnownSite } from './known-site.ts';
import { makeRecognizer, type PageEvidence } from './recognize-ticket.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { servicenow } from './servicenow.ts';
import type { Site } from './site.ts';
import { zendesk } from './zendesk.ts';

/** Every ticketing system that Goalpin knows. */
export const sites: readonly Site[] = [
	zendesk,
	freshdesk,
	jiraCloud,
	jiraDataCenter,
	servicenow,
	intercom,
	helpscout,
	hubspot,
	requestTracker,
	redmine,
	github,
	gitlab,
	demoDesk,
];

const recognize = makeRecognizer(sites);

/**
 * The ticket that a URL shows, or null. Pure and total: any text may come in. The host decides for a
 * hosted product, a telling URL on any host, and otherwise the page's title or marks must prove the
 * product, or a known site vouch for it.
 */
export function recognizeTicket(
	url: string,
	page?: PageEvidence,
	known?: { sites?: readonly KnownSite[] },
): TicketRef | null {
	return recognize(url, page, known?.sites);
}

/** The rule of a system, or undefined when a newer Goalpin knew it. */
export function siteOf(system: string): Site | undefined {
	return sites.find((site) => site.id === system);
}

/** The selectors that recognition may ask of a page, for whoever has to look them up beforehand. */
export const proofSelectors: readonly string[] = sites.flatMap(
	(site) => site.proof?.selectors ?? [],
);

/** What to remember of a ticket that its page proved: the next time its URL is enough. */
export function confirmedSite({ base, system }: TicketRef): KnownSite | null {
	return siteOf(system)?.proof === undefined ? null : { base, system };
}
