import type { Groups, Site, SiteExamples, TicketUrl } from './site.ts';

/** Tables that extend `task`: a record of one of them is a ticket. */
const TABLES =
	'incident|problem|change_request|sc_request|sc_req_item|sc_task|task|sn_customerservice_case|sn_hr_core_case|incident_task|problem_task|change_task';

const FORM = new RegExp(`(?:^|/)(?:${TABLES})\\.do$`);
const TABLE = new RegExp(`^(?:${TABLES})$`);
const SYS_ID = /^(?<id>[0-9a-f]{32})$/;

function decodedTwice(text: string): string {
	try {
		return decodeURIComponent(decodeURIComponent(text));
	} catch {
		return text;
	}
}

/** The record of a classic form that is shown inside another page, at most twice encoded. */
function innerForm(target: string): Groups | null {
	const [path = '', query = ''] = decodedTwice(target).split('?', 2);
	if (!FORM.test(path)) return null;
	return SYS_ID.exec(new URLSearchParams(query).get('sys_id') ?? '')?.groups ?? null;
}

function framed({ href }: TicketUrl): Groups | null {
	const target = /\/nav_to\.do\?uri=([^#]+)/.exec(href)?.[1];
	return target === undefined ? null : innerForm(target);
}

function classicTarget({ href }: TicketUrl): Groups | null {
	const target = /\/now\/nav\/ui\/classic\/params\/target\/([^#?]+)/.exec(href)?.[1];
	return target === undefined ? null : innerForm(target);
}

/** ServiceNow. A record's sys_id is unique over all tables. */
export const servicenow: Site = {
	id: 'servicenow',
	name: 'ServiceNow',
	mark: 'SN',
	hosts: ['*.service-now.com', '*.servicenowservices.com'],
	tickets: [
		{ path: FORM, query: { sys_id: SYS_ID } },
		{ find: framed },
		{ find: classicTarget, signature: true },
		{
			path: new RegExp(`^/now/.*?/record/(?:${TABLES})/(?<id>[0-9a-f]{32})(?:/.*)?$`),
			signature: true,
		},
		{ path: /^\/(?:sp|esc|csm)\/?$/, query: { table: TABLE, sys_id: SYS_ID } },
	],
	canonical: '{base}/task.do?sys_id={key}',
	label: '{key:8}',
	hints: {
		title: /^(?:Create )?(?<subject>[A-Z]+\d+) \| .+ \| ServiceNow$/,
	},
	statuses: {
		open: ['new', 'in progress', 'open', 'work in progress'],
		waiting: ['on hold', 'pending', 'awaiting info'],
		done: ['resolved', 'closed', 'canceled', 'closed complete', 'closed incomplete'],
	},
};

const id = '46e8219fa9fe198100b3e7d8f2f5c3a1';

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				`https://acme.service-now.com/incident.do?sys_id=${id}`,
				`https://acme.service-now.com/nav_to.do?uri=incident.do?sys_id=${id}`,
				`https://acme.service-now.com/nav_to.do?uri=%2Fincident.do%3Fsys_id%3D${id}`,
				`https://acme.service-now.com/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${id}%26sysparm_view%3D`,
				`https://acme.service-now.com/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${id}`,
				`https://acme.service-now.com/now/sow/record/incident/${id}`,
				`https://acme.service-now.com/now/workspace/agent/record/problem/${id}/params/selected-tab/1`,
				`https://acme.service-now.com/sp?id=ticket&table=incident&sys_id=${id}`,
			],
			key: id,
			canonical: `https://acme.service-now.com/task.do?sys_id=${id}`,
		},
	],
	others: [
		'https://acme.service-now.com/incident.do?sys_id=-1',
		'https://acme.service-now.com/incident_list.do?sysparm_query=active=true',
		`https://acme.service-now.com/sys_script.do?sys_id=${id}`,
		`https://acme.service-now.com/now/sow/record/sys_user/${id}`,
		'https://acme.service-now.com/now/sow/record/incident/-1',
		'https://acme.service-now.com/now/nav/ui/home',
	],
};
