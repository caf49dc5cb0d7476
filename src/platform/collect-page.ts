import { browser } from 'wxt/browser';

/** What to look for on a page. */
export interface PageQuestions {
	/** Selectors that prove a product. */
	proofs: readonly string[];
}

/** Which of the questions a page answers. */
export interface PageAnswers {
	title: string;
	proofs: string[];
}

/** Runs inside the page, so it must not use anything from outside. */
function answerInPage(proofs: readonly string[]): PageAnswers {
	return {
		title: document.title,
		proofs: proofs.filter((selector) => document.querySelector(selector) !== null),
	};
}

/** Runs inside the page: the texts that the selectors find, each list in order, within the pane. */
function readInPage(
	pane: string | null,
	lists: readonly (readonly string[])[],
): (string | null)[][] {
	const root = pane === null ? document : document.querySelector(pane);
	return lists.map((selectors) =>
		selectors.map((selector) => {
			const element = root?.querySelector(selector);
			if (element == null) return null;
			const { value } = element as HTMLInputElement;
			return typeof value === 'string' ? value : element.textContent;
		}),
	);
}

async function runInPage<Args extends unknown[], Value>(
	tabId: number,
	func: (...args: Args) => Value,
	args: Args,
): Promise<Value | null> {
	try {
		const [run] = await browser.scripting.executeScript({ target: { tabId }, func, args });
		return (run?.result as Value | undefined) ?? null;
	} catch {
		// No access to this page: then its URL has to be enough.
		return null;
	}
}

/** Asks the page of a tab; null where the browser gives no access to it. */
export function collectPage(tabId: number, questions: PageQuestions): Promise<PageAnswers | null> {
	return runInPage(tabId, answerInPage, [questions.proofs]);
}

/** The texts that lists of selectors find on the page of a tab; null without access. */
export function collectTexts(
	tabId: number,
	pane: string | undefined,
	lists: readonly (readonly string[])[],
): Promise<(string | null)[][] | null> {
	return runInPage(tabId, readInPage, [pane ?? null, lists]);
}
