import { cleanup, fireEvent, screen } from '@testing-library/preact';
import Dexie from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase, DATABASE_NAME } from '../../src/data/database.ts';
import { settleToast } from '../../src/ui/kit/toast.ts';
import { installFakeApis } from './fake-apis.ts';

/** An empty database and a browser with one window. Gives the fakes to steer it by. */
export async function freshPage(): Promise<ReturnType<typeof installFakeApis>> {
	closeDatabase();
	await Dexie.delete(DATABASE_NAME);
	localStorage.clear();
	const fakes = installFakeApis();
	await fakeBrowser.windows.create({ focused: true });
	return fakes;
}

/** Closes the page as a browser does. */
export function closePage(): void {
	settleToast(false);
	cleanup();
}

/** The field that adds goals. */
export function addField(): HTMLInputElement {
	return screen.getByRole('textbox', { name: /^Add a goal/ });
}

/** Types into the add field. */
export function type(words: string): void {
	fireEvent.input(addField(), { target: { value: words } });
}

/** Types a goal and presses Enter. */
export function enter(words: string): void {
	type(words);
	fireEvent.submit(addField().form as HTMLFormElement);
}

/** The check box of a goal, as soon as it is there. */
export function box(title: string): Promise<HTMLInputElement> {
	return screen.findByRole('checkbox', { name: title });
}

/** Presses a key where the focus is. */
export function press(key: string, modifiers: KeyboardEventInit = {}): void {
	fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
}

/** A database of which every use fails as `error` says, until `mend` is called. */
export function breakDatabase(error: Error): { mend(): void } {
	const factory = globalThis.indexedDB;
	Dexie.dependencies.indexedDB = Object.create(factory, {
		open: {
			value: () => {
				throw error;
			},
		},
	});
	return {
		mend: () => {
			Dexie.dependencies.indexedDB = factory;
		},
	};
}
