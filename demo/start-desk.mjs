import { createServer } from 'node:http';
import { APP_SCRIPT } from './app-script.mjs';
import { htmlPage, queueTable, ticketPane, ticketTitle } from './page.mjs';
import { demoTickets } from './tickets.mjs';

async function readForm(request) {
	let text = '';
	for await (const chunk of request) text += chunk;
	return new URLSearchParams(text);
}

/**
 * Starts the demo desk on this machine: one set of tickets, shown by server-rendered pages below
 * `/classic` and by a single-page app below `/app`.
 *
 * @param {{ port?: number }} [options] port 0 takes a free one
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startDesk({ port = 0 } = {}) {
	const tickets = demoTickets();
	const byId = (path) => tickets.find(({ id }) => id === Number(/tickets\/(\d+)/.exec(path)?.[1]));

	const pages = {
		plain: () => htmlPage({ title: 'A page', body: '<main><h1>Not a ticket</h1></main>' }),
		classicQueue: () =>
			htmlPage({
				title: 'Queue - Demo desk',
				body: `<main>${queueTable(tickets, 'classic')}</main>`,
			}),
		classicTicket: (ticket) =>
			htmlPage({
				title: ticketTitle(ticket),
				body: `<main>${ticketPane(ticket, { action: `/classic/tickets/${ticket.id}` })}</main>`,
			}),
		app: () =>
			htmlPage({
				title: 'Demo desk',
				body: `<main><div data-queue>${queueTable(tickets, 'app')}</div></main>`,
				script: APP_SCRIPT,
			}),
	};

	function page(path) {
		const ticket = byId(path);
		if (path.startsWith('/app/')) return pages.app();
		if (path.startsWith('/fragment/')) return ticket && ticketPane(ticket, { active: false });
		if (path === '/plain') return pages.plain();
		if (path.startsWith('/classic/tickets/')) return ticket && pages.classicTicket(ticket);
		return path === '/' || path === '/classic/queue' ? pages.classicQueue() : undefined;
	}

	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://desk');
		const ticket = byId(pathname);
		if (request.method === 'POST' && ticket) {
			const status = (await readForm(request)).get('status');
			if (status !== null) ticket.status = /** @type {typeof ticket.status} */ (status);
			response.writeHead(303, { location: pathname }).end();
			return;
		}
		const html = page(pathname);
		response.writeHead(html === undefined ? 404 : 200, {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
		});
		response.end(html ?? 'Not found');
	});
	await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const listening = typeof address === 'object' && address !== null ? address.port : port;
	return {
		url: `http://127.0.0.1:${listening}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
