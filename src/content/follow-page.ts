/** The shortest time between two looks at a page, in milliseconds, however fast it navigates. */
const PACE = 100;

/** How often a page is looked at that tells nothing of its changes, in milliseconds. */
const SAFETY_NET = 2_000;

/**
 * Calls `look` now and after each navigation within the page, at most once in 100 ms and always after
 * the last change; a page that nobody sees, or that is about to be left, waits until it is in view.
 * Scripts of an extension do not hear the page's own `pushState`, but the browser's `navigation` tells
 * when an entry has come into view, with the URL already in place.
 */
export function followPage(look: () => void, signal: AbortSignal): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last = Number.NEGATIVE_INFINITY;
	const lookNow = () => {
		timer = undefined;
		if (document.visibilityState === 'hidden') return;
		last = performance.now();
		look();
	};
	const soon = () => {
		timer ??= setTimeout(lookNow, Math.max(0, last + PACE - performance.now()));
	};
	const options = { signal };
	window.navigation?.addEventListener('currententrychange', soon, options);
	for (const event of ['popstate', 'hashchange', 'pageshow'] as const) {
		window.addEventListener(event, soon, options);
	}
	document.addEventListener('visibilitychange', soon, options);
	const titles = new MutationObserver(soon);
	titles.observe(document.head, { childList: true, subtree: true, characterData: true });
	const net = setInterval(soon, SAFETY_NET);
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
