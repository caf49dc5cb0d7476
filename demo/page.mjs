/** Text for HTML: what customers write is shown, never run. */
export function escapeHtml(text) {
	return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1f2933, #e6e9ec); --soft: light-dark(#6b7580, #9aa5b0);
	--page: light-dark(#f4f6f8, #14171a); --card: light-dark(#fff, #1d2125); --line: light-dark(#dde2e6, #30363c);
	--link: light-dark(#1f5fa8, #7db4f0); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, "Noto Sans", sans-serif; color: var(--ink); background: var(--page); }
nav { display: flex; gap: 20px; padding: 12px 32px; background: var(--card); border-bottom: 1px solid var(--line); }
nav b { margin-right: auto; }
a { color: var(--link); }
main { max-width: 1000px; padding: 24px 32px 64px; }
h1 { margin: 8px 0 4px; font-size: 26px; line-height: 1.25; overflow-wrap: anywhere; }
.facts { margin: 0 0 20px; color: var(--soft); }
article, form, table { background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
article { padding: 16px 20px; margin-bottom: 14px; }
article h2 { margin: 0 0 4px; font-size: 14px; color: var(--soft); }
article p { margin: 0; }
form { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; padding: 16px 20px; }
textarea { flex: 1 1 100%; min-height: 90px; padding: 10px; font: inherit; color: inherit; background: var(--page);
	border: 1px solid var(--line); border-radius: 6px; }
select, button, .search { padding: 7px 12px; font: inherit; color: inherit; background: var(--card);
	border: 1px solid var(--line); border-radius: 6px; }
table { width: 100%; border-collapse: collapse; overflow: hidden; }
th, td { padding: 10px 14px; text-align: start; border-bottom: 1px solid var(--line); }
th { font-size: 13px; color: var(--soft); }
[data-ticket-pane]:not([data-active]) { display: none; }
`;

/**
 * A page of the desk. Like real desks it steals single keys: `/` jumps into the search field from
 * anywhere in the document, and `e` is taken on the window before anybody else sees it.
 */
export function htmlPage({ title, body, script = '' }) {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Goalpin demo desk"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><nav><b>Demo desk</b><a href="/classic/queue">Queue</a><a href="/app/queue">Queue, single page</a>
<input class="search" placeholder="Search tickets ( / )" aria-label="Search tickets"></nav>
${body}
<script>
window.stolenKeys = [];
document.addEventListener('keydown', (event) => {
	if (event.key === '/' && !event.target.matches('input, textarea')) {
		event.preventDefault(); window.stolenKeys.push('/'); document.querySelector('.search').focus();
	}
});
window.addEventListener('keydown', (event) => {
	if (event.key === 'e' && !event.target.matches('input, textarea')) {
		event.preventDefault(); event.stopImmediatePropagation(); window.stolenKeys.push('e');
	}
}, true);
${script}
</script></body></html>`;
}

const STATUSES = ['New', 'Open', 'Pending', 'Solved'];

/** One ticket with its conversation; `action` is where its form is sent. */
export function ticketPane(ticket, { active = true, action = '' } = {}) {
	const messages = ticket.messages
		.map(
			({ from, when, text }) =>
				`<article><h2>${escapeHtml(from)} · ${escapeHtml(when)}</h2><p dir="auto">${escapeHtml(text)}</p></article>`,
		)
		.join('');
	const options = STATUSES.map(
		(status) => `<option${status === ticket.status ? ' selected' : ''}>${status}</option>`,
	).join('');
	return `<section data-ticket-pane data-ticket="${ticket.id}"${active ? ' data-active' : ''}>
<h1 data-ticket-subject dir="auto">${escapeHtml(ticket.subject)}</h1>
<p class="facts">Ticket #${ticket.id} · Requester ${escapeHtml(ticket.requester)} · Assigned to ${escapeHtml(ticket.assignee)} · ${ticket.priority} · <b data-ticket-status>${ticket.status}</b></p>
${messages}
<form method="post" action="${action}"><textarea placeholder="Public reply…" aria-label="Public reply"></textarea>
<label>Status <select name="status">${options}</select></label><button>Update</button></form></section>`;
}

/** The list of tickets; `face` is `classic` or `app`. */
export function queueTable(tickets, face) {
	const rows = tickets
		.map(
			({ id, subject, requester, status, priority }) =>
				`<tr><td>#${id}</td><td><a href="/${face}/tickets/${id}" dir="auto">${escapeHtml(subject)}</a></td><td dir="auto">${escapeHtml(requester)}</td><td>${priority}</td><td>${status}</td></tr>`,
		)
		.join('');
	return `<h1>Your queue</h1><p class="facts">${tickets.length} tickets</p><table><thead><tr><th>Ticket</th><th>Subject</th><th>Requester</th><th>Priority</th><th>Status</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The title of a ticket's page. */
export function ticketTitle({ id, subject }) {
	return `#${id} ${subject} - Demo desk`;
}
