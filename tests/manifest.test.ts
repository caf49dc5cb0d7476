import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** What `npm run build` left behind; this test looks at what people get, not at what we wrote. */
const OUTPUT = fileURLToPath(new URL('../.output/', import.meta.url));

interface Manifest {
	manifest_version: number;
	permissions: string[];
	commands: Record<string, { suggested_key: { default: string } }>;
	content_security_policy: { extension_pages: string };
	[key: string]: unknown;
}

const folders = { chrome: `${OUTPUT}chrome-mv3/`, firefox: `${OUTPUT}firefox-mv3/` };
const read = (folder: string, file: string) => readFileSync(folder + file, 'utf8');
const manifestOf = (folder: string) => JSON.parse(read(folder, 'manifest.json')) as Manifest;

/** All files of a build, with their paths below it. */
function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\//, ''));
}

const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** The scripts that a page loads before it can do anything: those it names and all they import. */
function scriptsOf(folder: string, page: string): Set<string> {
	const scripts = new Set<string>();
	const waiting = [...read(folder, page).matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
		([, path]) => path ?? '',
	);
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (scripts.has(path)) continue;
		scripts.add(path);
		// Static imports only: `import"./x.js"` and `from"./x.js"`, not `import("./x.js")`.
		for (const [, name] of read(folder, path).matchAll(/(?:import|from)\s*["']\.\/([^"']+)["']/g)) {
			waiting.push(`chunks/${name}`);
		}
	}
	return scripts;
}

const API_PERMISSIONS = [
	'activeTab',
	'alarms',
	'contextMenus',
	'idle',
	'notifications',
	'scripting',
	'storage',
	'unlimitedStorage',
];

describe.each(Object.entries(folders))('the %s build', (browser, folder) => {
	const manifest = manifestOf(folder);

	test('asks for no site at install, and for no more of the browser than it uses', () => {
		const own = browser === 'chrome' ? ['sidePanel'] : [];
		expect(manifest.permissions.toSorted()).toEqual([...API_PERMISSIONS, ...own].sort());
		expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
		expect(manifest.host_permissions).toBeUndefined();
		expect(manifest.optional_permissions).toBeUndefined();
		expect(manifest.content_scripts).toBeUndefined();
	});

	test('shows nothing of itself to pages and other extensions', () => {
		expect(manifest.web_accessible_resources).toBeUndefined();
		expect(manifest.externally_connectable).toBeUndefined();
	});

	test('its pages run only its own scripts, and reach nobody', () => {
		const policy = Object.fromEntries(
			manifest.content_security_policy.extension_pages
				.split('; ')
				.map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
		);
		expect(policy).toEqual({
			'default-src': "'none'",
			'script-src': "'self'",
			'style-src': "'self'",
			'img-src': "'self' data:",
			'font-src': "'self'",
			'connect-src': "'self'",
			'base-uri': "'none'",
			'form-action': "'none'",
			'frame-ancestors': "'none'",
			'require-trusted-types-for': "'script'",
		});
		const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
		for (const page of pages) expect(read(folder, page)).not.toMatch(/<script(?![^>]*src="\/)/);
	});

	test('has its doors: popup, settings in a tab, sidebar, keys, keyword', () => {
		expect(manifest.manifest_version).toBe(3);
		expect(manifest.action).toMatchObject({ default_popup: 'popup.html' });
		expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
		expect(manifest.side_panel ?? manifest.sidebar_action).toMatchObject(
			browser === 'chrome'
				? { default_path: 'sidepanel.html' }
				: { default_panel: 'sidepanel.html' },
		);
		expect(manifest.omnibox).toEqual({ keyword: 'gp' });
		// Letters that neither browser keeps for itself: not P in Chromium, not S, E, F, V, B, T, H in Firefox.
		const keys = Object.entries(manifest.commands).map(([name, { suggested_key }]) => [
			name,
			suggested_key.default,
		]);
		expect(Object.fromEntries(keys)).toEqual({
			_execute_action: 'Alt+Shift+O',
			'open-sidebar': 'Alt+Shift+L',
			'add-goal': 'Alt+Shift+Y',
		});
		expect(Object.keys(manifest.icons as object)).toEqual(['16', '32', '48', '128']);
	});

	test('every text that it names is there', () => {
		const texts = JSON.parse(read(folder, '_locales/en/messages.json')) as object;
		const named = JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g);
		for (const [, name = ''] of named) expect(texts).toHaveProperty(name);
	});

	test('runs on the releases that have what it builds on', () => {
		expect(manifest.minimum_chrome_version).toBe(browser === 'chrome' ? '144' : undefined);
		const gecko = {
			id: 'goalpin@goalpin.app',
			strict_min_version: '147.0',
			data_collection_permissions: { required: ['none'] },
		};
		expect(manifest.browser_specific_settings).toEqual(
			browser === 'firefox' ? { gecko } : undefined,
		);
	});

	test('no code is made from text, and nothing is fetched', () => {
		for (const file of filesOf(folder).filter((name) => name.endsWith('.js'))) {
			const code = read(folder, file);
			expect(code, file).not.toMatch(/\beval\(|[^.\w]fetch\(|XMLHttpRequest|new WebSocket/);
		}
	});

	test('stays within its sizes', () => {
		const popup = [...scriptsOf(folder, 'popup.html')].map((path) => read(folder, path)).join('');
		expect(gzipped(popup), 'popup scripts').toBeLessThanOrEqual(60_000);
		expect(gzipped(read(folder, 'ticket.js')), 'ticket page script').toBeLessThanOrEqual(16_000);
		const packed = filesOf(folder).map((file) => gzipped(readFileSync(folder + file)));
		const sum = packed.reduce((all, size) => all + size, 0);
		expect(sum, 'all files').toBeLessThanOrEqual(400_000);
	});

	test('a ticket page gets neither the database nor the schemas', () => {
		const code = read(folder, 'ticket.js');
		expect(code).not.toMatch(/indexedDB|dexie|ZodError|safeParse/i);
	});

	test('a popup starts without the schemas', () => {
		for (const path of scriptsOf(folder, 'popup.html')) {
			expect(read(folder, path), path).not.toMatch(/ZodError|safeParse/);
		}
	});
});
