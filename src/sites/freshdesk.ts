import type { Site, SiteExamples } from './site.ts';

/** Freshdesk. A custom domain has no mark of its own: the person vouches for it. */
export const freshdesk: Site = {
	id: 'freshdesk',
	name: 'Freshdesk',
	mark: 'F',
	hosts: ['*.freshdesk.com'],
	otherHosts: ['www.freshdesk.com'],
	tickets: [
		{ path: /^\/a\/tickets\/(?<id>[1-9]\d*)\/?$/ },
		{ path: /^\/helpdesk\/tickets\/(?<id>[1-9]\d*)\/?$/ },
		{ path: /^\/(?:[a-z]{2}(?:-[A-Za-z]{2})?\/)?support\/tickets\/(?<id>[1-9]\d*)\/?$/ },
	],
	canonical: '{base}/a/tickets/{key}',
	hints: {
		activePane: '#ticket-details',
		subject: ['.ticket-subject-heading', '.sentiment-ticket-heading', 'h2.subject'],
		status: ['[data-test-id="status"] .ember-power-select-selected-item'],
		title: /^\[#\d+\] (?<subject>.+?)(?: : [^:]+)?$/,
	},
	statuses: {
		open: ['open'],
		waiting: ['pending', 'waiting on customer', 'waiting on third party'],
		done: ['resolved', 'closed'],
	},
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://globex.freshdesk.com/a/tickets/3086',
				'https://globex.freshdesk.com/a/tickets/3086?current_tab=details',
				'https://globex.freshdesk.com/helpdesk/tickets/3086',
				'https://globex.freshdesk.com/support/tickets/3086',
				'https://globex.freshdesk.com/en/support/tickets/3086',
			],
			key: '3086',
			canonical: 'https://globex.freshdesk.com/a/tickets/3086',
		},
	],
	others: [
		'https://globex.freshdesk.com/a/tickets/filters/search?orderBy=updated_at&orderType=desc',
		'https://globex.freshdesk.com/a/tickets/new',
		'https://globex.freshdesk.com/a/tickets/compose-email',
		'https://globex.freshdesk.com/support/tickets',
		'https://globex.freshdesk.com/support/tickets/new',
		'https://globex.freshdesk.com/a/dashboard/default',
		'https://help.globex.example/a/tickets/77',
	],
};
