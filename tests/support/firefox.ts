import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marionette } from './marionette.ts';
import { waitFor } from './wait-for.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const ADDON = 'goalpin@goalpin.app';

/** Fixed, so that the addresses of our pages are known. */
const HOST = '11111111-2222-4333-8444-555555555555';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Where a script runs: the page's own world, or one that may look into closed shadow roots. */
type World = 'page' | 'system';

/** Firefox with Goalpin in it. */
export interface Firefox {
	/** The address of a page of ours. */
	page(name: 'popup' | 'sidepanel' | 'options'): string;
	/** Opens a new tab with an address and goes on there. */
	open(url: string): Promise<string>;
	/** Goes on in a tab that `open` gave. */
	go(tab: string): Promise<void>;
	/** Runs a function, which may use nothing from outside, in the tab. */
	run<Args extends unknown[], Value>(
		world: World,
		script: (...args: Args) => Value | Promise<Value>,
		...args: Args
	): Promise<Awaited<Value>>;
	/** Runs a function in the browser's own window. */
	inBrowser<Args extends unknown[], Value>(
		script: (...args: Args) => Value | Promise<Value>,
		...args: Args
	): Promise<Awaited<Value>>;
	/** A person's click, in pixels of the tab. */
	click(x: number, y: number): Promise<void>;
	/** A person's keys; `ENTER` stands for that key. */
	type(words: string): Promise<void>;
	/** Turns a site on as if the person had. */
	grant(pattern: string): Promise<void>;
	close(): Promise<void>;
}

export const ENTER = '\uE007';

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
		});
	});
}

function preferences(port: number): string {
	const values = {
		'marionette.port': port,
		'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
		'remote.prefs.recommended': true,
		'toolkit.startup.max_resumed_crashes': -1,
		'browser.sessionstore.resume_from_crash': false,
		'browser.shell.checkDefaultBrowser': false,
		'datareporting.policy.dataSubmissionEnabled': false,
		'app.update.enabled': false,
		'extensions.update.enabled': false,
		'network.captive-portal-service.enabled': false,
		'network.connectivity-service.enabled': false,
		'services.settings.server': 'data:,#remote-settings-dummy/v1',
	};
	return Object.entries(values)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}

/** The source of a script that awaits `script` and hands its value, or what it threw, to Marionette. */
function awaited(script: (...args: never[]) => unknown): string {
	return `const all = [...arguments], done = all.pop();
		(async () => (${script})(...all))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

/** Starts Firefox with the built extension and an empty profile. */
export async function startFirefox(
	options: { env?: Record<string, string> } = {},
): Promise<Firefox> {
	const path = process.env.FIREFOX_PATH || PLACES.find(existsSync);
	if (!path) throw new Error('no Firefox; `npm test` installs it');
	const profile = mkdtempSync(join(tmpdir(), 'goalpin-firefox-'));
	const port = await freePort();
	writeFileSync(join(profile, 'user.js'), preferences(port));
	const child = spawn(
		path,
		[
			'--headless',
			'--marionette',
			'--remote-allow-system-access',
			'--no-remote',
			'--profile',
			profile,
		],
		{ detached: true, stdio: 'ignore', env: { ...process.env, ...options.env } },
	);
	const marionette = await waitFor('Firefox', () => Marionette.connect(port), 60_000);

	const close = async () => {
		marionette.close();
		// The whole group: a child that is left behind slows every test after it.
		if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
		await waitFor('Firefox to end', () => child.exitCode !== null || child.signalCode !== null);
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	};
	const run = async (
		sandbox: string | null,
		script: (...args: never[]) => unknown,
		args: unknown[],
	) => {
		const result = (await marionette.send('WebDriver:ExecuteAsyncScript', {
			script: awaited(script),
			args,
			sandbox,
			newSandbox: true,
		})) as { value: { value?: unknown; error?: string } };
		if (result.value.error !== undefined) throw new Error(result.value.error);
		return result.value.value as never;
	};
	const inBrowser: Firefox['inBrowser'] = async (script, ...args) => {
		await marionette.send('Marionette:SetContext', { value: 'chrome' });
		try {
			return await run(null, script, args);
		} finally {
			await marionette.send('Marionette:SetContext', { value: 'content' });
		}
	};
	const act = (actions: object) => marionette.send('WebDriver:PerformActions', { actions });

	await marionette.send('WebDriver:NewSession');
	await marionette.send('WebDriver:SetTimeouts', { pageLoad: 15_000, script: 15_000 });
	await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
	return {
		page: (name) => `moz-extension://${HOST}/${name}.html`,
		open: async (url) => {
			const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab' })) as {
				handle: string;
			};
			await marionette.send('WebDriver:SwitchToWindow', { handle });
			await marionette.send('WebDriver:Navigate', { url });
			return handle;
		},
		go: async (handle) => {
			await marionette.send('WebDriver:SwitchToWindow', { handle });
		},
		run: (world, script, ...args) => run(world === 'system' ? 'system' : null, script, args),
		inBrowser,
		click: async (x, y) => {
			const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' };
			const press = [
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			];
			await act([{ type: 'pointer', id: 'mouse', actions: [move, ...press] }]);
		},
		type: async (words) => {
			const keys = [...words].flatMap((value) => [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value },
			]);
			await act([{ type: 'key', id: 'keys', actions: keys }]);
		},
		grant: async (pattern) => {
			await inBrowser(
				async (addon, origin) => {
					// biome-ignore lint/suspicious/noExplicitAny: these exist only inside the browser.
					const inside = globalThis as any;
					const { ExtensionPermissions } = inside.ChromeUtils.importESModule(
						'resource://gre/modules/ExtensionPermissions.sys.mjs',
					);
					const { extension } = inside.WebExtensionPolicy.getByID(addon);
					await ExtensionPermissions.add(addon, { permissions: [], origins: [origin] }, extension);
				},
				ADDON,
				pattern,
			);
		},
		close,
	};
}
