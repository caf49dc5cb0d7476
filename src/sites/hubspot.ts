import type { Site, SiteExamples } from './site.ts';

const TICKET = '{base}/contacts/{portal}/record/0-5/{id}';

/** HubSpot Service. Threads of the inbox have numbers of their own. */
export const hubspot: Site = {
	id: 'hubspot',
	name: 'HubSpot',
	mark: 'H',
	hosts: [
		'app.hubspot.com',
		'app-eu1.hubspot.com',
		'app-na2.hubspot.com',
		'app-na3.hubspot.com',
		'app-ap1.hubspot.com',
	],
	tickets: [
		{ path: /^\/contacts\/(?<portal>\d+)\/record\/0-5\/(?<id>[1-9]\d*)(?:\/.*)?$/ },
		{ path: /^\/contacts\/(?<portal>\d+)\/ticket\/(?<id>[1-9]\d*)(?:\/.*)?$/ },
		{
			path: /^\/help-desk\/(?<portal>\d+)\/view\/[\w-]+\/ticket\/(?<id>[1-9]\d*)(?:\/thread.*)?\/?$/,
		},
		{
			path: /^\/live-messages\/(?<portal>\d+)\/inbox\/(?<id>[1-9]\d*)\/?$/,
			key: 'thread/{id}',
			canonical: '{base}/live-messages/{portal}/inbox/{id}',
		},
	],
	canonical: TICKET,
	hints: {
		subject: ['[data-selenium-test="highlightTitle"]', '[data-test-id="ticket-header-name-link"]'],
	},
	statuses: { open: ['new', 'waiting on us'], waiting: ['waiting on contact'], done: ['closed'] },
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://app.hubspot.com/contacts/148480743/record/0-5/417248509143',
				'https://app.hubspot.com/contacts/148480743/ticket/417248509143/',
				'https://app.hubspot.com/help-desk/148480743/view/233410279/ticket/417248509143/thread',
				'https://app.hubspot.com/help-desk/148480743/view/search/ticket/417248509143',
			],
			key: '417248509143',
			canonical: 'https://app.hubspot.com/contacts/148480743/record/0-5/417248509143',
		},
		{
			urls: ['https://app-eu1.hubspot.com/live-messages/148480743/inbox/991'],
			key: 'thread/991',
			canonical: 'https://app-eu1.hubspot.com/live-messages/148480743/inbox/991',
		},
	],
	others: [
		'https://app.hubspot.com/contacts/148480743/record/0-1/55501',
		'https://app.hubspot.com/contacts/148480743/objects/0-5/views/all/list',
		'https://app.hubspot.com/live-messages/148480743/inbox',
		'https://knowledge.hubspot.com/contacts/1/ticket/5',
	],
};
