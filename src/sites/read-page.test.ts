import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readTicketPage } from './read-page.ts';
import { siteOf } from './registry.ts';
import { accountOf, ticketLabel } from './ticket-label.ts';

function read(system: string, html: string, title = '') {
	const { document } = new Window();
	document.write(`<title>${title}</title><body>${html}</body>`);
	const site = siteOf(system);
	if (site === undefined) throw new Error(system);
	return readTicketPage(site, document as unknown as Parameters<typeof readTicketPage>[1]);
}

const pane = (subject: string, active: boolean) =>
	`<div data-ticket-pane ${active ? 'data-active' : ''}>
		<h1 data-ticket-subject>${subject}</h1><b data-ticket-status>Solved</b>
	</div>`;

describe('reading a ticket page', () => {
	test('takes subject and status from the pane in view, not from a hidden one', () => {
		const html = pane('Hidden', false) + pane('Refund', true);
		expect(read('demo-desk', html)).toEqual({
			subject: 'Refund',
			status: 'Solved',
			statusKind: 'done',
		});
	});

	test('reads a subject that stands in a field', () => {
		const html =
			'<div class="ticket-panes-grid-layout" data-is-active="true"><input data-test-id="omni-header-subject" value=" VPN  down "></div>';
		expect(read('zendesk', html)).toEqual({ subject: 'VPN down' });
	});

	test('falls back to the title without its prefix and suffix', () => {
		expect(read('rt', '', '#3: Printer &lt;3rd floor&gt; is offline').subject).toBe(
			'Printer <3rd floor> is offline',
		);
		expect(read('github', '', 'Crash on save by ana · Pull Request #12 · acme/web').subject).toBe(
			'Crash on save',
		);
	});

	test('a status word it does not know, or a translated one, means nothing', () => {
		const html =
			'<div class="issue"><div class="status attribute"><i class="value">Erledigt</i></div></div>';
		expect(read('redmine', html)).toEqual({ status: 'Erledigt' });
	});

	test('a page that shows nothing gives nothing', () => {
		expect(read('servicenow', '')).toEqual({});
	});
});

test('a ticket is named as people name it', () => {
	expect(ticketLabel({ system: 'zendesk', key: '4821' })).toBe('#4821');
	expect(ticketLabel({ system: 'jira-cloud', key: 'OPS-318' })).toBe('OPS-318');
	expect(ticketLabel({ system: 'unknown', key: '7' })).toBe('#7');
	expect(accountOf('https://acme.zendesk.com')).toBe('acme');
	expect(accountOf('https://rt.intra.test:8443/rt')).toBe('rt.intra.test:8443');
});
