import { browser } from 'wxt/browser';
import { report } from './report.ts';

/** Calls the listeners while the person types after our keyword in the address bar, and on Enter. */
export function onOmnibox({
	describe,
	entered,
}: {
	/** What Enter will do, in plain text. */
	describe(text: string): Promise<string>;
	entered(text: string): void;
}): void {
	const escaped = (text: string) =>
		text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
	const suggest = async (text: string) => {
		const words = await describe(text);
		// Chrome reads descriptions as XML, Firefox as text.
		const description = import.meta.env.BROWSER === 'firefox' ? words : escaped(words);
		browser.omnibox.setDefaultSuggestion({ description });
	};
	browser.omnibox.onInputChanged.addListener((text) => {
		suggest(text).catch((error: unknown) => report(error, 'suggesting in the address bar'));
	});
	browser.omnibox.onInputEntered.addListener((text) => entered(text));
}
