import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { locks } from 'node:worker_threads';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

type Messages = { [key: string]: string | Messages };

const english = parse(
	readFileSync(`${import.meta.dirname}/../../locales/en.yml`, 'utf8'),
) as Messages;

/** The text that the browser would give for a message of locales/en.yml. */
function textOf(name: string): string {
	const value = name
		.split('_')
		.reduce<string | Messages | undefined>(
			(node, key) => (typeof node === 'object' ? node[key] : undefined),
			english,
		);
	if (typeof value === 'string') return value;
	if (typeof value !== 'object') return '';
	// Plural forms are stored by the browser as one text, parted by bars.
	return Object.values(value).join(' | ');
}

// The pages' stand-in has none, Node has.
if (navigator.locks == null) Object.defineProperty(navigator, 'locks', { value: locks });

// Node offers one that only warns; pages have one, workers have none.
if (!('document' in globalThis)) Reflect.deleteProperty(globalThis, 'localStorage');

beforeEach(() => {
	fakeBrowser.reset();
	fakeBrowser.i18n.getMessage = (name: string, substitutions: string | (string | number)[] = []) =>
		[substitutions]
			.flat()
			.reduce<string>(
				(text, value, index) => text.replaceAll(`$${index + 1}`, String(value)),
				textOf(name),
			);
});
