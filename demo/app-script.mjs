/**
 * What the single-page face runs in the browser: it keeps the panes of opened tickets alive, shows one,
 * and changes the address without loading a page.
 */
export const APP_SCRIPT = `
const main = document.querySelector('main');
async function show(path) {
	const id = /tickets\\/(\\d+)/.exec(path)?.[1];
	for (const pane of main.querySelectorAll('[data-ticket-pane], [data-queue]')) pane.removeAttribute('data-active');
	main.querySelector('[data-queue]').hidden = id !== undefined;
	if (id === undefined) { document.title = 'Queue - Demo desk'; return; }
	let pane = main.querySelector('[data-ticket="' + id + '"]');
	if (!pane) {
		const html = await (await fetch('/fragment/tickets/' + id)).text();
		main.insertAdjacentHTML('beforeend', html);
		pane = main.querySelector('[data-ticket="' + id + '"]');
	}
	if (!location.pathname.endsWith('/' + id)) return;
	pane.setAttribute('data-active', '');
	document.title = '#' + id + ' ' + pane.querySelector('[data-ticket-subject]').textContent + ' - Demo desk';
}
document.addEventListener('click', (event) => {
	const link = event.target.closest('a[href^="/app/"]');
	if (!link || event.ctrlKey || event.metaKey) return;
	event.preventDefault();
	history.pushState(null, '', link.getAttribute('href'));
	show(location.pathname);
});
document.addEventListener('submit', async (event) => {
	event.preventDefault();
	const pane = event.target.closest('[data-ticket-pane]');
	const body = new URLSearchParams(new FormData(event.target));
	await fetch('/classic/tickets/' + pane.dataset.ticket, { method: 'POST', body, redirect: 'manual' });
	pane.querySelector('[data-ticket-status]').textContent = body.get('status');
});
addEventListener('popstate', () => show(location.pathname));
show(location.pathname);
`;
