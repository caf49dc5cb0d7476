import { browser } from 'wxt/browser';

/** Calls the listeners while the person types after our keyword in the address bar, and on Enter. */
export function onOmnibox({
	describe,
	entered,
}: {
	/** What Enter will do, in plain text. */
	describe(text: string): string;
	entered(text: string): void;
}): void {
	const escaped = (text: string) =>
		text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
	browser.omnibox.onInputChanged.addListener((text) => {
		const words = describe(text);
		// Chrome reads descriptions as XML, Firefox as text.
		const description = import.meta.env.FIREFOX ? words : escaped(words);
		browser.omnibox.setDefaultSuggestion({ description });
	});
	browser.omnibox.onInputEntered.addListener((text) => entered(text));
}
