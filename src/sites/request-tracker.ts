import type { Site, SiteExamples } from './site.ts';

/** The pages that show one ticket. Parameters may be separated by semicolons. */
const PAGES =
	/^(?<base>.*?)\/(?:Ticket\/(?:Display|Update|Modify\w*|History|Reminders|Forward|ShowEmailRecord)\.html|SelfService\/Display\.html|m\/ticket\/(?:show|reply|history))$/;

/** Request Tracker, self-hosted. The file names are its signature. */
export const requestTracker: Site = {
	id: 'rt',
	name: 'Request Tracker',
	mark: 'RT',
	tickets: [{ path: PAGES, query: { id: /^(?<id>[1-9]\d*)$/ }, signature: true }],
	canonical: '{base}/Ticket/Display.html?id={key}',
	hints: {
		// The subject stands only in the title: the heading repeats it with the number before it.
		status: [
			'.ticket-info-basics .status .current-value',
			'.ticket-info-basics .status .rt-value',
			'.ticket-info-basics .status .value',
		],
		title: /^(?:.*?ticket )?#\d+: (?<subject>.+)$/i,
	},
	statuses: {
		open: ['new', 'open'],
		waiting: ['stalled'],
		done: ['resolved', 'rejected', 'deleted'],
	},
};

export const examples: SiteExamples = {
	tickets: [
		{
			urls: [
				'https://rt.globex.example/Ticket/Display.html?id=8342',
				'https://rt.globex.example/Ticket/Display.html?id=8342&results=0123456789abcdef0123456789abcdef',
				'https://rt.globex.example/Ticket/Update.html?Action=Respond;id=8342',
				'https://rt.globex.example/Ticket/ModifyPeople.html?id=8342',
				'https://rt.globex.example/Ticket/History.html?id=8342',
				'https://rt.globex.example/SelfService/Display.html?id=8342',
				'https://rt.globex.example/m/ticket/show?id=8342',
			],
			key: '8342',
			canonical: 'https://rt.globex.example/Ticket/Display.html?id=8342',
		},
	],
	others: [
		'https://rt.globex.example/Ticket/Create.html?Queue=1',
		'https://rt.globex.example/Ticket/Display.html?id=new',
		'https://rt.globex.example/Search/Results.html?Query=Queue%3D%27Support%27',
		'https://rt.globex.example/Asset/Display.html?id=4',
	],
};
