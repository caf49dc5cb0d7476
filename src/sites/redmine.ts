import type { Site, SiteExamples } from './site.ts';

/** Redmine, Easy Redmine and Planio. The URL alone could be anybody's, so the page must prove it. */
export const redmine: Site = {
	id: 'redmine',
	name: 'Redmine',
	mark: 'R',
	hosts: ['*.easyredmine.com', '*.plan.io'],
	tickets: [{ path: /^(?<base>.*?)\/issues\/(?<id>[1-9]\d*)(?:\/edit)?\/?$/ }],
	proof: {
		title: /^[^#]+ #\d+: .+ - Redmine$/,
		selectors: [
			'body.controller-issues.action-show',
			'body.controller-issues.action-edit',
			'meta[name="description"][content="Redmine"]',
			'meta[name="application-name"][content="Easy Redmine"]',
		],
	},
	canonical: '{base}/issues/{key}',
	hints: {
		subject: ['.issue .subject h3', '#content .subject h3'],
		status: ['.issue .status.attribute .value'],
		title: /^[^#]+ #\d+: (?<subject>.+) - [^-]+ - [^-]+$/,
	},
	statuses: {
		open: ['new', 'in progress', 'resolved'],
		waiting: ['feedback'],
		done: ['closed', 'rejected'],
	},
};

const marks = ['body.controller-issues.action-show', 'meta[name="description"][content="Redmine"]'];

export const examples: SiteExamples = {
	tickets: [
		{
			urls: ['https://redmine.globex.example/issues/123#note-4'],
			title: 'Bug #123: Crash on save - Website - Redmine',
			key: '123',
			canonical: 'https://redmine.globex.example/issues/123',
		},
		{
			urls: ['https://projects.globex.example/redmine/issues/123/edit'],
			page: marks,
			key: '123',
			canonical: 'https://projects.globex.example/redmine/issues/123',
		},
		{
			urls: ['https://acme.easyredmine.com/issues/9'],
			key: '9',
			canonical: 'https://acme.easyredmine.com/issues/9',
		},
	],
	others: [
		'https://redmine.globex.example/issues',
		'https://redmine.globex.example/issues/new',
		'https://redmine.globex.example/projects/web/issues/new',
		'https://redmine.globex.example/issues/123/time_entries/new',
		'https://www.globex.example/issues/123',
	],
};
