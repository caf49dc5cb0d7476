/** The shortest time between two looks at a page, in milliseconds, however fast it navigates. */
const PACE = 100;

/** How often a page is looked at that tells nothing of its changes, in milliseconds. */
const SAFETY_NET = 2_000;

/**
 * Calls `look` now and after each navigation within the page, at most once in 100 ms and always after
 * the last change. Scripts of an extension do not hear the page's own `pushState`, but the browser's
 * `navigation` tells when an entry has come into view, with the URL already in place.
 */
export function followPage(look: () => void, signal: AbortSignal): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last = 0;
	const soon = () => {
		if (timer !== undefined) return;
		timer = setTimeout(
			() => {
				timer = undefined;
				last = performance.now();
				look();
			},
			Math.max(0, last + PACE - performance.now()),
		);
	};
	const options = { signal };
	window.navigation?.addEventListener('currententrychange', soon, options);
	for (const event of ['popstate', 'hashchange', 'pageshow'] as const) {
		window.addEventListener(event, soon, options);
	}
	document.addEventListener('DOMContentLoaded', soon, options);
	document.addEventListener('visibilitychange', soon, options);
	const titles = new MutationObserver(soon);
	const watchTitle = () => {
		if (document.head)
			titles.observe(document.head, { childList: true, subtree: true, characterData: true });
	};
	watchTitle();
	document.addEventListener('DOMContentLoaded', watchTitle, options);
	const net = setInterval(() => {
		if (document.visibilityState === 'visible') soon();
	}, SAFETY_NET);
	signal.addEventListener(
		'abort',
		() => {
			titles.disconnect();
			clearInterval(net);
			clearTimeout(timer);
		},
		{ once: true },
	);
	soon();
}
