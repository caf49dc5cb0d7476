import { jiraPatterns, jiraStatuses } from './jira-patterns.ts';
import type { Site, SiteExamples } from './site.ts';

/** Jira Cloud and Jira Service Management. Confluence shares the host and is no ticket. */
export const jiraCloud: Site = {
	id: 'jira-cloud',
	name: 'Jira',
	mark: 'J',
	hosts: ['*.atlassian.net', '*.jira.com'],
	tickets: jiraPatterns.map((pattern) => ({ ...pattern, signature: false })),
	keyCase: 'upper',
	canonical: '{origin}/browse/{key}',
	label: '{key}',
	hints: {
		activePane:
			'[role="dialog"], [data-testid="issue.views.issue-details.issue-layout.compact-layout"]',
		subject: ['h1[data-testid="issue.views.issue-base.foundation.summary.heading"]'],
		status: [
			'[data-testid="issue-field-status.ui.status-view.status-button.status-button"]',
			'[data-testid="issue.views.issue-base.foundation.status.status-field-wrapper"] button',
		],
		title: /^\[[A-Za-z][A-Za-z0-9_]*-\d+\] (?<subject>.+) - [^-]+$/,
	},
	statuses: jiraStatuses,
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://acme.atlassian.net/browse/ABC-123',
				'https://acme.atlassian.net/browse/abc-123?focusedCommentId=7',
				'https://acme.atlassian.net/jira/software/c/projects/ABC/boards/7/backlog?view=detail&selectedIssue=ABC-123',
				'https://acme.atlassian.net/jira/software/projects/ABC/list?selectedIssue=ABC-123',
				'https://acme.atlassian.net/jira/software/c/projects/ABC/issues/ABC-123',
				'https://acme.atlassian.net/jira/servicedesk/projects/ABC/queues/custom/33/ABC-123',
				'https://acme.atlassian.net/servicedesk/customer/portal/2/ABC-123',
				'https://acme.atlassian.net/projects/ABC/issues/ABC-123?filter=allopenissues',
				'https://acme.atlassian.net/secure/RapidBoard.jspa?rapidView=3&selectedIssue=ABC-123',
			],
			key: 'ABC-123',
			canonical: 'https://acme.atlassian.net/browse/ABC-123',
		},
	],
	others: [
		'https://acme.atlassian.net/browse/ABC',
		'https://acme.atlassian.net/jira/software/c/projects/ABC/boards/7',
		'https://acme.atlassian.net/jira/servicedesk/projects/SD/queues/custom/33',
		'https://acme.atlassian.net/servicedesk/customer/portal/2/group/5/create/12',
		'https://acme.atlassian.net/wiki/spaces/ENG/pages/98765/ABC-123+notes',
		'https://acme.atlassian.net/wiki/spaces/ENG?selectedIssue=ABC-123',
		'https://acme.atlassian.net/rest/api/2/issue/ABC-1',
		'https://evil.example/?u=https://acme.atlassian.net/browse/ABC-1',
	],
};
