import type { Groups, Site, SiteExamples, TicketUrl } from './site.ts';

/** The issue in the panel of a project board: `?pane=issue&issue=owner|repo|12`. */
function inPanel({ path, query }: TicketUrl): Groups | null {
	if (!/^\/(?:orgs|users)\/[\w.-]+\/projects\/\d+/.test(path)) return null;
	return (
		/^(?<owner>[\w.-]+)\|(?<repo>[\w.-]+)\|(?<n>[1-9]\d*)$/.exec(query.get('issue') ?? '')
			?.groups ?? null
	);
}

/** GitHub and GitHub Enterprise. Issues and pull requests share one range of numbers. */
export const github: Site = {
	id: 'github',
	name: 'GitHub',
	mark: 'GH',
	hosts: ['github.com'],
	tickets: [
		{ find: inPanel },
		{ path: /^\/(?<owner>[\w.-]+)\/(?<repo>[\w.-]+)\/issues\/(?<n>[1-9]\d*)\/?$/ },
		{
			path: /^\/(?<owner>[\w.-]+)\/(?<repo>[\w.-]+)\/pull\/(?<n>[1-9]\d*)(?:\/(?:files|commits|checks|changes).*)?\/?$/,
		},
	],
	proof: {
		selectors: [
			'meta[name="route-pattern"][content="/:user_id/:repository/issues/:id"]',
			'meta[name="route-pattern"][content^="/:user_id/:repository/pull/:id"]',
		],
	},
	key: '{owner}/{repo}#{n}',
	keyCase: 'lower',
	canonical: '{base}/{owner}/{repo}/issues/{n}',
	label: '{key}',
	hints: {
		subject: ['[data-testid="issue-title"]', '[data-component="PH_Title"]', '.js-issue-title'],
		status: [
			'[data-testid="header-state"]',
			'[data-testid="issue-metadata-fixed"] [data-status]',
			'.State',
		],
		title: /^(?<subject>.+?)(?: by \S+)? · (?:Issue|Pull Request) #\d+ · \S+$/,
	},
	statuses: { open: ['open', 'draft'], waiting: [], done: ['closed', 'merged'] },
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://github.com/Acme/Web/issues/12#issuecomment-99',
				'https://github.com/acme/web/pull/12',
				'https://github.com/acme/web/pull/12/files',
				'https://github.com/acme/web/pull/12/commits/abc123',
				'https://github.com/orgs/acme/projects/3/views/1?pane=issue&itemId=87967364&issue=acme%7Cweb%7C12',
			],
			key: 'acme/web#12',
			canonical: 'https://github.com/acme/web/issues/12',
		},
		{
			urls: ['https://git.globex.example/team/app/issues/5'],
			page: ['meta[name="route-pattern"][content="/:user_id/:repository/issues/:id"]'],
			key: 'team/app#5',
			canonical: 'https://git.globex.example/team/app/issues/5',
		},
	],
	others: [
		'https://github.com/acme/web/issues',
		'https://github.com/acme/web/issues?q=is%3Aopen',
		'https://github.com/acme/web/issues/new/choose',
		'https://github.com/acme/web/milestone/3',
		'https://github.com/acme/web/blob/main/issues/7',
		'https://github.com/orgs/acme/projects/3?pane=issue&itemId=87967364',
		'https://git.globex.example/team/app/issues/5',
	],
};
