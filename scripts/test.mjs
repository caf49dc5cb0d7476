import { existsSync } from 'node:fs';
import { prepare } from './prepare.mjs';

prepare();

const { canInstall, findBrowser, install, onPath } = await import('./find-browser.mjs');
const { runSteps } = await import('./run-steps.mjs');

/** What the tests of browsers need beside Chromium, by the file that shows it is there. */
const TOOLS = {
	'/usr/bin/firefox-esr': 'firefox-esr',
	'/usr/bin/dbus-daemon': 'dbus',
};

function installTools() {
	const missing = Object.entries(TOOLS).filter(([path]) => !existsSync(path));
	const libnotify = existsSync('/usr/lib/x86_64-linux-gnu/libnotify.so.4') ? [] : ['libnotify4'];
	const packages = [...missing.map(([, name]) => name), ...libnotify];
	if (packages.length > 0 && canInstall()) install(packages);
}

const wanted = /--only[= ](\S+)/.exec(process.argv.slice(2).join(' '))?.[1]?.split(',');

const needsBrowser = wanted === undefined || wanted.some((name) => /e2e|servers/.test(name));
if (needsBrowser) {
	process.env.CHROME_PATH = findBrowser();
	installTools();
	process.env.FIREFOX_PATH ??= onPath('firefox-esr') ?? onPath('firefox') ?? '';
}

process.exitCode = await runSteps(wanted);
