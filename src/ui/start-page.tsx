import { type ComponentType, render } from 'preact';
import { openEarly } from '../data/open-early.ts';
import { report, reportUncaught } from '../platform/report.ts';
import { applyAppearance } from '../platform/settings.ts';

/** Shows an app in its page, in the person's appearance from the first paint on. */
export function startPage(App: ComponentType): void {
	openEarly();
	reportUncaught(window);
	applyAppearance(document.documentElement);
	const root = document.getElementById('app');
	if (root === null) {
		report(new Error('no root element'), 'starting a page');
		return;
	}
	root.replaceChildren();
	render(<App />, root);
}
