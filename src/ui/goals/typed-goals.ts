/**
 * What was typed into a page's field and is not stored yet: browsers close a popup when the person
 * clicks elsewhere, and half a thought must not be gone with it.
 */
export interface TypedGoals {
	/** What stands in the field. */
	words: string;
	/** The titles of goals that were not stored. */
	unsaved: readonly string[];
}

const NOTHING: TypedGoals = { words: '', unsaved: [] };

/** One per page, so that popup and sidebar do not take each other's words. */
function key(): string {
	return `typed ${location.pathname}`;
}

/** What was left behind when this page was last closed. */
export function readTypedGoals(): TypedGoals {
	try {
		const { words, unsaved } = JSON.parse(localStorage.getItem(key()) ?? '') as TypedGoals;
		return { words: String(words), unsaved: [...unsaved].map(String) };
	} catch {
		return NOTHING;
	}
}

/** Keeps what is typed until it is stored. */
export function keepTypedGoals(typed: TypedGoals): void {
	try {
		if (typed.words === '' && typed.unsaved.length === 0) localStorage.removeItem(key());
		else localStorage.setItem(key(), JSON.stringify(typed));
	} catch {
		// Full or switched off: the field still holds it while the page is open.
	}
}
