import type { Site, SiteExamples } from './site.ts';

/** Help Scout. The first number is the stable id; the second is the one people see. */
export const helpscout: Site = {
	id: 'helpscout',
	name: 'Help Scout',
	mark: 'HS',
	hosts: ['secure.helpscout.net'],
	tickets: [{ path: /^\/conversation\/(?<id>[1-9]\d*)(?:\/\d+)?\/?$/ }],
	canonical: '{base}/conversation/{key}',
	hints: {
		subject: [
			'[aria-label="Conversation Subject"]',
			'[data-cy="EditableTextarea"]',
			'#subjectLine',
		],
	},
	statuses: { open: ['active'], waiting: ['pending'], done: ['closed', 'spam'] },
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://secure.helpscout.net/conversation/2199011258/891142?folderId=39835',
				'https://secure.helpscout.net/conversation/2199011258/891142/#thread-77',
				'https://secure.helpscout.net/conversation/2199011258',
			],
			key: '2199011258',
			canonical: 'https://secure.helpscout.net/conversation/2199011258',
		},
	],
	others: [
		'https://secure.helpscout.net/mailbox/abcdef0123456789/39835/',
		'https://secure.helpscout.net/search/?query=1',
		'https://docs.helpscout.net/conversation/2199011258',
	],
};
