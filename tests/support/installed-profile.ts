import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumPath, EXTENSION, FLAGS } from './chromium.ts';
import { waitFor } from './wait-for.ts';

/** Marks an extension that was loaded by a tool: the browser forgets its alarms at each start. */
const LOADED_BY_TOOL = 32_768;

/** A browser of this profile that runs. */
export interface Running {
	browser: Browser;
	/** Ends it as a person would. */
	quit(): Promise<void>;
	/** Ends it as a crash would: the whole process group, at once. */
	kill(): Promise<void>;
}

/** A profile in which the extension is installed as for a user, so that it survives restarts whole. */
export interface InstalledProfile {
	id: string;
	start(env?: Record<string, string>): Promise<Running>;
	/** Does to the database what a browser does to a damaged one; call it while no browser runs. */
	loseDatabase(): void;
	remove(): void;
}

/** Debian's wrapper script would take the signal in the browser's place. */
function binary(): string {
	return chromiumPath() === '/usr/bin/chromium' ? '/usr/lib/chromium/chromium' : chromiumPath();
}

function ended(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) resolve();
		else child.once('exit', () => resolve());
	});
}

async function launch(
	profile: string,
	env: Record<string, string>,
	flags: string[] = [],
): Promise<Running> {
	const port = join(profile, 'DevToolsActivePort');
	rmSync(port, { force: true });
	const child = spawn(
		binary(),
		[
			...FLAGS,
			'--headless=new',
			`--user-data-dir=${profile}`,
			'--remote-debugging-port=0',
			...flags,
			'about:blank',
		],
		{ detached: true, stdio: 'ignore', env: { ...process.env, ...env } },
	);
	const [number, path] = await waitFor('the browser', () => {
		const lines = readFileSync(port, 'utf8').split('\n');
		return lines.length > 1 ? lines : undefined;
	});
	const browser = await puppeteer.connect({
		browserWSEndpoint: `ws://127.0.0.1:${number}${path}`,
		defaultViewport: null,
	});
	return {
		browser,
		quit: async () => {
			await browser.close();
			await ended(child);
		},
		kill: async () => {
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			await ended(child);
		},
	};
}

/** Installs the built extension into an empty profile. */
export async function installProfile(): Promise<InstalledProfile> {
	const profile = mkdtempSync(join(tmpdir(), 'goalpin-profile-'));
	const preferences = join(profile, 'Default', 'Preferences');
	mkdirSync(join(profile, 'Default'));
	writeFileSync(preferences, '{"extensions":{"ui":{"developer_mode":true}}}');
	const first = await launch(profile, {}, ['--enable-unsafe-extension-debugging']);
	const tools = await first.browser.target().createCDPSession();
	const { id } = (await tools.send('Extensions.loadUnpacked', { path: EXTENSION })) as {
		id: string;
	};
	await first.quit();
	const settings = JSON.parse(readFileSync(preferences, 'utf8'));
	settings.extensions.settings[id].creation_flags &= ~LOADED_BY_TOOL;
	writeFileSync(preferences, JSON.stringify(settings));
	return {
		id,
		start: (env = {}) => launch(profile, env),
		loseDatabase: () => {
			rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });
		},
		remove: () => rmSync(profile, { recursive: true, force: true }),
	};
}
