import { beforeEach, expect, test } from 'vitest';
import { seePage, withoutStale } from './seen-page.ts';

declare const happyDOM: { setURL(url: string): void };

beforeEach(() => {
	happyDOM.setURL('http://127.0.0.1:8123/app/tickets/4821');
	document.title = '#4821 Refund - Demo desk';
	document.body.innerHTML =
		'<div data-ticket-pane data-active><h1 data-ticket-subject>Refund</h1><b data-ticket-status>Open</b></div>';
});

test('sees the ticket in the address, and subject and status in the page', () => {
	expect(seePage()).toEqual({
		ticket: 'demo-desk:127.0.0.1:8123:4821',
		title: '#4821 Refund - Demo desk',
		proofs: [],
		subject: 'Refund',
		status: 'Open',
		statusKind: 'open',
	});
});

test('sees nothing on other pages', () => {
	happyDOM.setURL('http://127.0.0.1:8123/queue');
	expect(seePage()).toBeNull();
});

test('a title of any length is sent short', () => {
	document.title = 'x'.repeat(5_000);
	expect(seePage()?.title).toHaveLength(1_000);
});

test('what a page still shows of the ticket before is not taken for this one’s', () => {
	const former = { ticket: 'a', title: '', proofs: [], subject: 'Refund', status: 'Open' };
	const now = { ...former, ticket: 'b' };
	expect(withoutStale(now, former)).toEqual({ ticket: 'b', title: '', proofs: [] });
	expect(withoutStale({ ...now, subject: 'VPN' }, former).subject).toBe('VPN');
});
