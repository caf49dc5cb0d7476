import { prepare } from './prepare.mjs';

prepare();

const { spawnSync } = await import('node:child_process');
const { findBrowser } = await import('./find-browser.mjs');
const { ROOT, toolEnvironment } = await import('./prepare.mjs');

process.env.CHROME_PATH = findBrowser();
console.log('Building …');
const { status, stderr } = spawnSync('wxt', ['zip'], {
	cwd: ROOT,
	env: toolEnvironment(),
	encoding: 'utf8',
	shell: process.platform === 'win32',
});
if (status !== 0) {
	console.error(stderr);
	process.exit(1);
}
const { runBench } = await import('../bench/run-bench.mjs');
process.exitCode = await runBench();
