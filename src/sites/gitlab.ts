import type { Groups, Site, SiteExamples, TicketUrl } from './site.ts';

/** The item in a drawer: `?show=` holds base64 of `{"iid":"115","full_path":"group/project"}`. */
function inDrawer({ path, query }: TicketUrl): Groups | null {
	const show = query.get('show');
	if (show === null || !/\/-\/(?:issues|work_items|boards(?:\/\d+)?)\/?$/.test(path)) return null;
	try {
		const { iid, full_path } = JSON.parse(atob(show)) as Record<string, unknown>;
		const known = typeof full_path === 'string' && /^[\w./-]+$/.test(full_path);
		return known && /^[1-9]\d*$/.test(String(iid)) ? { project: full_path, n: String(iid) } : null;
	} catch {
		return null;
	}
}

/** GitLab, hosted and self-managed. The dash in the path is its signature. */
export const gitlab: Site = {
	id: 'gitlab',
	name: 'GitLab',
	mark: 'GL',
	hosts: ['gitlab.com'],
	tickets: [
		{ find: inDrawer, signature: true },
		{
			path: /^\/(?<project>[\w.-]+\/[\w./-]+?)\/-\/(?:issues|work_items)\/(?:incident\/)?(?<n>[1-9]\d*)(?:\/designs\/.*)?\/?$/,
			signature: true,
		},
		{
			path: /^\/(?<project>[\w.-]+\/[\w./-]+?)\/-\/merge_requests\/(?<n>[1-9]\d*)(?:\/(?:diffs|commits|pipelines|reports).*)?\/?$/,
			signature: true,
			key: '{project}!{n}',
			canonical: '{base}/{project}/-/merge_requests/{n}',
		},
		{
			path: /^\/groups\/(?<project>[\w./-]+?)\/-\/epics\/(?<n>[1-9]\d*)\/?$/,
			signature: true,
			key: '{project}&{n}',
			canonical: '{base}/groups/{project}/-/epics/{n}',
		},
	],
	key: '{project}#{n}',
	keyCase: 'lower',
	canonical: '{base}/{project}/-/issues/{n}',
	label: '{key}',
	hints: {
		subject: [
			'[data-testid="work-item-title"]',
			'[data-testid="issue-title"]',
			'[data-testid="title-content"]',
		],
		status: [
			'[data-testid="work-item-state-badge"]',
			'.issuable-status-badge',
			'.gl-badge-content',
		],
		title: /^(?<subject>.+) \([#!&]\d+\) · .+$/,
	},
	statuses: { open: ['open', 'opened'], waiting: [], done: ['closed', 'merged'] },
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://gitlab.com/acme/platform/web/-/issues/39',
				'https://gitlab.com/Acme/platform/Web/-/work_items/39',
				'https://gitlab.com/acme/platform/web/-/issues/incident/39',
				'https://gitlab.com/acme/platform/web/-/issues?show=eyJpaWQiOiIzOSIsImZ1bGxfcGF0aCI6ImFjbWUvcGxhdGZvcm0vd2ViIiwiaWQiOjEyMTUxMzV9',
			],
			key: 'acme/platform/web#39',
			canonical: 'https://gitlab.com/acme/platform/web/-/issues/39',
		},
		{
			urls: ['https://gitlab.com/acme/web/-/merge_requests/12/diffs'],
			key: 'acme/web!12',
			canonical: 'https://gitlab.com/acme/web/-/merge_requests/12',
		},
		{
			urls: ['https://gitlab.com/groups/acme/-/epics/4'],
			key: 'acme&4',
			canonical: 'https://gitlab.com/groups/acme/-/epics/4',
		},
		{
			urls: ['https://code.globex.example/infra/tools/-/issues/7'],
			key: 'infra/tools#7',
			canonical: 'https://code.globex.example/infra/tools/-/issues/7',
		},
	],
	others: [
		'https://gitlab.com/acme/web/-/issues',
		'https://gitlab.com/acme/web/-/issues/new',
		'https://gitlab.com/acme/web/-/issues/service_desk',
		'https://gitlab.com/acme/web/-/pipelines/12',
		'https://gitlab.com/acme/web/-/boards/12',
		'https://gitlab.com/acme/web/-/issues?show=bm90IGpzb24=',
		'https://gitlab.com/dashboard/issues',
	],
};
