import type { Groups, Site, SiteExamples, TicketUrl } from './site.ts';

/** Not by host: other desks that run on this machine must stay recognisable. */
function onThisMachine({ href }: TicketUrl): Groups | null {
	return /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\//.test(href) ? {} : null;
}

/**
 * The small help desk in `demo/` that the tour and the tests use. It has a server-rendered and a
 * single-page face over the same tickets, and runs on this machine only.
 */
export const demoDesk: Site = {
	id: 'demo-desk',
	name: 'Demo desk',
	mark: 'D',
	tickets: [
		{
			path: /^\/(?:classic|app)\/tickets\/(?<id>[1-9]\d*)\/?$/,
			find: onThisMachine,
			signature: true,
		},
	],
	canonical: '{origin}/classic/tickets/{key}',
	hints: {
		activePane: '[data-ticket-pane][data-active]',
		subject: ['[data-ticket-subject]'],
		status: ['[data-ticket-status]'],
		title: /^#\d+ (?<subject>.+) - Demo desk$/,
	},
	statuses: { open: ['new', 'open'], waiting: ['pending'], done: ['solved'] },
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'http://127.0.0.1:8123/classic/tickets/4821',
				'http://127.0.0.1:8123/app/tickets/4821?from=queue',
			],
			key: '4821',
			canonical: 'http://127.0.0.1:8123/classic/tickets/4821',
		},
	],
	others: [
		'http://127.0.0.1:8123/classic/queue',
		'http://127.0.0.1:8123/plain',
		'http://127.0.0.1.evil.example/classic/tickets/4821',
	],
};
