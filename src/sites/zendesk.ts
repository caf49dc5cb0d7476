import type { Site, SiteExamples } from './site.ts';

/** Zendesk Agent Workspace. Several tickets stay alive in one page; only the active pane counts. */
export const zendesk: Site = {
	id: 'zendesk',
	name: 'Zendesk',
	mark: 'Z',
	hosts: ['*.zendesk.com'],
	otherHosts: ['www.zendesk.com', 'support.zendesk.com', 'developer.zendesk.com'],
	tickets: [
		{ path: /^\/(?:agent\/)?tickets\/(?<id>[1-9]\d*)(?:\/(?:events|print))?\/?$/ },
		{ path: /^\/(?:hc\/(?:[\w-]+\/)?)?requests\/(?<id>[1-9]\d*)\/?$/ },
		{ path: /^\/agent\/?$/, hash: /^#\/tickets\/(?<id>[1-9]\d*)\/?$/ },
	],
	canonical: '{base}/agent/tickets/{key}',
	hints: {
		activePane:
			'.ticket-panes-grid-layout[data-is-active="true"], .ticket-panes-grid-layout.active',
		subject: [
			'input[data-test-id="omni-header-subject"]',
			'[data-test-id="ticket-pane-subject"]',
			'input[aria-label="Subject"]',
		],
		status: ['[data-test-id="ticket-footer-status"]', '[data-test-id="status-badge"]'],
	},
	statuses: {
		open: ['new', 'open'],
		waiting: ['pending', 'on-hold', 'on hold', 'hold'],
		done: ['solved', 'closed'],
	},
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://acme.zendesk.com/agent/tickets/123',
				'https://acme.zendesk.com/agent/tickets/123/events?brand=1#c9',
				'https://acme.zendesk.com/tickets/123',
				'https://acme.zendesk.com/requests/123',
				'https://acme.zendesk.com/hc/en-us/requests/123',
				'http://ACME.zendesk.com/agent/#/tickets/123',
			],
			key: '123',
			canonical: 'https://acme.zendesk.com/agent/tickets/123',
		},
	],
	others: [
		'https://acme.zendesk.com/agent/tickets/new/1',
		'https://acme.zendesk.com/agent/filters/360001',
		'https://acme.zendesk.com/agent/search/1?type=ticket&q=123',
		'https://acme.zendesk.com/agent/users/55/requested_tickets',
		'https://acme.zendesk.com/hc/en-us/requests/new',
		'https://acme.zendesk.com/hc/en-us/articles/360012345678-How-to',
		'https://acme.zendesk.com/api/v2/tickets/1.json',
		'https://www.zendesk.com/agent/tickets/123',
		'https://acme.zendesk.com.evil.example/agent/tickets/1',
		'https://evil.example/acme.zendesk.com/agent/tickets/1',
	],
};
