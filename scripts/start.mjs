import { prepare } from './prepare.mjs';

prepare();

const { spawnSync } = await import('node:child_process');
const { findBrowser } = await import('./find-browser.mjs');
const { ROOT, toolEnvironment } = await import('./prepare.mjs');

const browser = findBrowser();
process.env.CHROME_PATH = browser;

console.log('Building …');
const { status, stdout, stderr } = spawnSync('wxt', ['build'], {
	cwd: ROOT,
	env: toolEnvironment(),
	encoding: 'utf8',
	shell: process.platform === 'win32',
});
if (status !== 0) {
	console.error(stdout, stderr);
	process.exit(status ?? 1);
}

const hasDisplay =
	process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

if (hasDisplay && !process.argv.includes('--tour')) {
	const { openDesk } = await import('./open-desk.mjs');
	await openDesk(browser);
} else {
	const { runTour } = await import('./tour.mjs');
	const pictures = process.argv.includes('--pictures');
	process.exitCode = await runTour({ folder: pictures ? 'docs/pictures' : 'tour' });
}
