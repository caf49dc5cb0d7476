import { fakeBrowser } from 'wxt/testing/fake-browser';

/** An event of the browser that a test can fire. */
class FakeEvent<Args extends unknown[]> {
	readonly #listeners = new Set<(...args: Args) => unknown>();

	addListener(listener: (...args: Args) => unknown): void {
		this.#listeners.add(listener);
	}

	removeListener(listener: (...args: Args) => unknown): void {
		this.#listeners.delete(listener);
	}

	get isHeard(): boolean {
		return this.#listeners.size > 0;
	}

	fire(...args: Args): void {
		for (const listener of this.#listeners) listener(...args);
	}
}

/** A tab of the fake browser; `url` is only there for those that Goalpin may see. */
export interface FakeTab {
	id: number;
	windowId: number;
	active: boolean;
	url?: string;
	title?: string;
}

interface FakeScript {
	id: string;
	js: string[];
	matches: string[];
	runAt: string;
}

/** Match patterns of the kind that Goalpin asks for: an origin and all paths. */
function isMatched(patterns: readonly string[], url: string | undefined): boolean {
	return patterns.some((pattern) => url?.startsWith(pattern.slice(0, -1)));
}

/**
 * In memory what the fake browser of WXT lacks: permissions, scripting, menus, commands, the address
 * bar, idle, and tabs that answer. Call it before each test.
 */
export function installFakeApis() {
	const state = {
		origins: new Set<string>(),
		tabs: [] as FakeTab[],
		scripts: [] as FakeScript[],
		/** Ids of the tabs that a script was started in, in order. */
		injected: [] as number[],
		/** What was told to the pins, in order. */
		told: [] as { tab: number; notice: unknown }[],
		/** What the pin of a tab answers; a tab without one has no pin. */
		pins: new Map<number, unknown>(),
		/** What a function that is run in a page gives. */
		pageResult: undefined as unknown,
		menus: [] as { id: string; title: string; contexts: string[] }[],
		opened: [] as string[],
		suggestion: '',
		badges: new Map<number | 'all', { text?: string; color?: string; title?: string }>(),
	};
	const events = {
		permissionAdded: new FakeEvent<[{ origins: string[] }]>(),
		permissionRemoved: new FakeEvent<[{ origins: string[] }]>(),
		menuClicked: new FakeEvent<[object, FakeTab | undefined]>(),
		command: new FakeEvent<[string, FakeTab | undefined]>(),
		omniboxChanged: new FakeEvent<[string]>(),
		omniboxEntered: new FakeEvent<[string]>(),
		idle: new FakeEvent<[string]>(),
	};
	const badge = (tabId: number | undefined, part: object) => {
		const key = tabId ?? 'all';
		state.badges.set(key, { ...state.badges.get(key), ...part });
	};
	Object.assign(fakeBrowser.permissions, {
		getAll: async () => ({ origins: [...state.origins], permissions: [] }),
		contains: async ({ origins = [] }: { origins?: string[] }) =>
			origins.every((origin) => state.origins.has(origin)),
		request: async ({ origins = [] }: { origins?: string[] }) => {
			for (const origin of origins) state.origins.add(origin);
			events.permissionAdded.fire({ origins });
			return true;
		},
		remove: async ({ origins = [] }: { origins?: string[] }) => {
			for (const origin of origins) state.origins.delete(origin);
			events.permissionRemoved.fire({ origins });
			return true;
		},
		onAdded: events.permissionAdded,
		onRemoved: events.permissionRemoved,
	});
	Object.assign(fakeBrowser.scripting, {
		getRegisteredContentScripts: async () => [...state.scripts],
		registerContentScripts: async (scripts: FakeScript[]) => {
			state.scripts.push(...scripts);
		},
		unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
			state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
		},
		executeScript: async (injection: { target: { tabId: number }; files?: string[] }) => {
			if (injection.files === undefined) return [{ result: state.pageResult }];
			state.injected.push(injection.target.tabId);
			return [{}];
		},
	});
	Object.assign(fakeBrowser.tabs, {
		query: async ({ active, url }: { active?: boolean; url?: string[] }) =>
			state.tabs.filter(
				(tab) =>
					(active === undefined || tab.active === active) &&
					(url === undefined || isMatched(url, tab.url)),
			),
		get: async (id: number) => state.tabs.find((tab) => tab.id === id),
		create: async ({ url }: { url: string }) => state.opened.push(url),
		update: async (id: number) => state.opened.push(`tab ${id}`),
		sendMessage: async (tab: number, notice: unknown) => {
			if (!state.pins.has(tab)) throw new Error('Receiving end does not exist.');
			state.told.push({ tab, notice });
			return state.pins.get(tab);
		},
	});
	Object.assign(fakeBrowser.windows, { update: async () => undefined });
	Object.assign(fakeBrowser.action, {
		setBadgeText: async ({ text, tabId }: { text: string; tabId?: number }) =>
			badge(tabId, { text }),
		setBadgeBackgroundColor: async ({ color, tabId }: { color: string; tabId?: number }) =>
			badge(tabId, { color }),
		setBadgeTextColor: async () => undefined,
		setTitle: async ({ title, tabId }: { title: string; tabId?: number }) =>
			badge(tabId, { title }),
		openPopup: async () => {
			state.opened.push('popup');
		},
	});
	Object.assign(fakeBrowser.contextMenus, {
		removeAll: async () => {
			state.menus = [];
		},
		create: (menu: (typeof state.menus)[number]) => state.menus.push(menu),
		onClicked: events.menuClicked,
	});
	Object.assign(fakeBrowser.commands, { onCommand: events.command });
	Object.assign(fakeBrowser.omnibox, {
		onInputChanged: events.omniboxChanged,
		onInputEntered: events.omniboxEntered,
		setDefaultSuggestion: ({ description }: { description: string }) => {
			state.suggestion = description;
		},
	});
	for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
		Object.assign(area, { setAccessLevel: async () => undefined });
	}
	Object.assign(fakeBrowser.idle, { onStateChanged: events.idle });
	Object.assign(fakeBrowser, {
		sidePanel: {
			open: async ({ windowId }: { windowId: number }) => {
				state.opened.push(`sidebar ${windowId}`);
			},
		},
	});
	return { state, events };
}

export { fakeBrowser };
