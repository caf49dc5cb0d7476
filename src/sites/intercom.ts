import type { Site, SiteExamples } from './site.ts';

/** Intercom's inbox. The workspace in the URL may be `_`, so it is no part of the key. */
export const intercom: Site = {
	id: 'intercom',
	name: 'Intercom',
	mark: 'I',
	hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com', 'app.intercom.io'],
	tickets: [
		{ path: /^\/a\/inbox\/[\w-]+\/inbox\/(?:.+\/)?conversation\/(?<id>[1-9]\d*)\/?$/ },
		{ path: /^\/a\/apps\/[\w-]+\/conversations\/(?<id>[1-9]\d*)\/?$/ },
	],
	canonical: '{base}/a/inbox/_/inbox/conversation/{key}',
	hints: {
		subject: ['[data-inbox-conversation-header-title]'],
	},
	statuses: {
		open: ['open', 'submitted', 'in progress'],
		waiting: ['snoozed', 'waiting on customer'],
		done: ['closed', 'resolved'],
	},
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470000000777',
				'https://app.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/215470000000777#part_id=comment-1-2',
				'https://app.intercom.com/a/inbox/_/inbox/admin/55/conversation/215470000000777',
				'https://app.intercom.com/a/apps/abc123/conversations/215470000000777',
			],
			key: '215470000000777',
			canonical: 'https://app.intercom.com/a/inbox/_/inbox/conversation/215470000000777',
		},
	],
	others: [
		'https://app.intercom.com/a/inbox/abc123/inbox',
		'https://app.intercom.com/a/inbox/abc123/inbox/search',
		'https://app.intercom.com/a/apps/abc123/settings/installation',
	],
};
