import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const MAC = '/Applications';
const WINDOWS = [
	process.env.PROGRAMFILES,
	process.env['PROGRAMFILES(X86)'],
	process.env.LOCALAPPDATA,
];

const PLACES = {
	darwin: [
		`${MAC}/Chromium.app/Contents/MacOS/Chromium`,
		`${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
		`${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
		`${MAC}/Brave Browser.app/Contents/MacOS/Brave Browser`,
	],
	win32: WINDOWS.filter((folder) => folder !== undefined).flatMap((folder) => [
		join(folder, 'Google/Chrome/Application/chrome.exe'),
		join(folder, 'Microsoft/Edge/Application/msedge.exe'),
		join(folder, 'BraveSoftware/Brave-Browser/Application/brave.exe'),
		join(folder, 'Chromium/Application/chrome.exe'),
	]),
};

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
	'brave-browser',
];

/** Where a program is on the PATH, or undefined. */
export function onPath(name) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Whether Debian's packages can be installed from here. */
export function canInstall() {
	const isRoot = process.getuid?.() === 0;
	const isDebian =
		existsSync('/etc/os-release') &&
		/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
	return isRoot && isDebian;
}

/** Installs Debian packages; false when that failed. */
export function install(packages) {
	console.log(`Installing ${packages.join(' ')} …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args) =>
		spawnSync('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
			env,
			stdio: ['ignore', 'ignore', 'inherit'],
		}).status === 0;
	const wanted = ['install', '--no-install-recommends', ...packages];
	return apt(...wanted) || (apt('update') && apt(...wanted));
}

function lookAround() {
	if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
	const places = PLACES[process.platform];
	if (places !== undefined) return places.find((path) => existsSync(path));
	return NAMES.map(onPath).find((path) => path !== undefined);
}

/**
 * Where a browser is that can run Goalpin; installs Chromium on Debian and Ubuntu as root. Ends the
 * process with one sentence when there is none.
 */
export function findBrowser() {
	const found = lookAround();
	if (found !== undefined) return found;
	if (canInstall() && install(['chromium'])) return lookAround() ?? giveUp();
	return giveUp();
}

function giveUp() {
	console.error(
		'Please install Chrome, Edge, Brave or Chromium, or set CHROME_PATH to where one of them is.',
	);
	return process.exit(1);
}
