import type { StatusWords, TicketPattern } from './site.ts';

/** Project letters, a dash, a number; Jira takes any letter case. */
const KEY = '(?<id>[A-Za-z][A-Za-z0-9_]*-[1-9]\\d*)';

const SELECTED = new RegExp(`^${KEY}$`);

/** What Jira Cloud and Jira Data Center have in common. */
export const jiraPatterns: readonly TicketPattern[] = [
	// An issue opened over a board or list wins over the page behind it.
	{
		path: /^(?<base>.*?)\/secure\/RapidBoard\.jspa$/,
		query: { selectedIssue: SELECTED },
		signature: true,
	},
	{ path: /^\/jira\/.*$/, query: { selectedIssue: SELECTED } },
	{ path: /^(?<base>.*?)\/secure\/ViewIssue\.jspa$/, query: { key: SELECTED }, signature: true },
	{
		path: new RegExp(`^(?<base>.*?)/servicedesk/customer/portal/\\d+/${KEY}/?$`),
		signature: true,
	},
	{ path: new RegExp(`^/jira/servicedesk/projects/\\w+/queues/(?:custom/\\d+|issue)/${KEY}/?$`) },
	{ path: new RegExp(`^/jira/(?:software|core)/(?:c/)?projects/\\w+/issues/${KEY}/?$`) },
	{ path: new RegExp(`^(?<base>.*?)/projects/\\w+/(?:issues|queues/[\\w/]+)/${KEY}/?$`) },
	{ path: new RegExp(`^(?<base>.*?)/browse/${KEY}/?$`) },
	{ path: new RegExp(`^(?<base>.*?)/issues/${KEY}/?$`) },
];

/** The default workflows; a site's own words mean nothing to us. */
export const jiraStatuses: StatusWords = {
	open: ['to do', 'open', 'reopened', 'in progress', 'in review', 'waiting for support'],
	waiting: ['waiting for customer', 'pending', 'blocked', 'on hold'],
	done: ['done', 'closed', 'resolved', 'canceled', 'cancelled'],
};
