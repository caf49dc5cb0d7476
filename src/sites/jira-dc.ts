import { jiraPatterns, jiraStatuses } from './jira-patterns.ts';
import type { Site, SiteExamples } from './site.ts';

/** Jira Server and Data Center, self-hosted, often below `/jira`. */
export const jiraDataCenter: Site = {
	id: 'jira-dc',
	name: 'Jira Data Center',
	mark: 'J',
	tickets: jiraPatterns,
	proof: {
		title: /^\[[A-Z][A-Z0-9_]*-\d+\] .+ - .*JIRA.*$/i,
		selectors: ['body#jira', 'meta[name="application-name"][content="JIRA"]'],
	},
	keyCase: 'upper',
	canonical: '{base}/browse/{key}',
	label: '{key}',
	hints: {
		subject: ['#summary-val', '#ghx-detail-issue [data-field-id="summary"]'],
		status: ['#status-val', '#opsbar-transitions_more .dropdown-text'],
		title: /^\[[A-Za-z][A-Za-z0-9_]*-\d+\] (?<subject>.+) - [^-]+$/,
	},
	statuses: jiraStatuses,
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: ['https://jira.globex.example/browse/OPS-7'],
			page: ['body#jira'],
			key: 'OPS-7',
			canonical: 'https://jira.globex.example/browse/OPS-7',
		},
		{
			urls: ['https://jira.globex.example/browse/ops-7'],
			title: '[OPS-7] Disk full - Globex JIRA',
			key: 'OPS-7',
			canonical: 'https://jira.globex.example/browse/OPS-7',
		},
		{
			urls: [
				'https://intranet.globex.example/jira/secure/RapidBoard.jspa?rapidView=23&selectedIssue=OPS-7',
			],
			key: 'OPS-7',
			canonical: 'https://intranet.globex.example/jira/browse/OPS-7',
		},
		{
			urls: ['https://intranet.globex.example/jira/secure/ViewIssue.jspa?key=OPS-7'],
			key: 'OPS-7',
			canonical: 'https://intranet.globex.example/jira/browse/OPS-7',
		},
		{
			urls: ['https://help.globex.example/servicedesk/customer/portal/4/HELP-12'],
			key: 'HELP-12',
			canonical: 'https://help.globex.example/browse/HELP-12',
		},
	],
	others: [
		'https://jira.globex.example/secure/Dashboard.jspa',
		'https://jira.globex.example/issues/?jql=project%20%3D%20OPS',
		'https://jira.globex.example/browse/OPS',
		'https://www.globex.example/browse/OPS-7',
	],
};
