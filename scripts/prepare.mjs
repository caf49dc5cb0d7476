import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BIN = join(ROOT, 'node_modules', '.bin');
const STAMP = join(ROOT, 'node_modules', '.cache', 'installed');

/** The Node that the build needs; machines often have an older one. */
const NEEDED_NODE = 26;

function lockHash() {
	return createHash('sha256')
		.update(readFileSync(join(ROOT, 'package-lock.json')))
		.digest('hex');
}

function isInstalled() {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash();
}

/** Installs the packages of package-lock.json, unless they are there. */
function installPackages() {
	if (isInstalled()) return;
	console.log('Installing packages …');
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: ROOT,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
	mkdirSync(join(ROOT, 'node_modules', '.cache'), { recursive: true });
	writeFileSync(STAMP, lockHash());
}

/** The environment in which the project's own tools come first. */
export function toolEnvironment() {
	return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Makes a script work on a fresh machine: installs the packages and, on an older Node, runs the script
 * again on the one that came with them. Call it first, and import nothing but Node's own before it.
 */
export function prepare() {
	installPackages();
	if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) return;
	const { status, signal } = spawnSync(join(BIN, 'node'), process.argv.slice(1), {
		stdio: 'inherit',
		env: toolEnvironment(),
	});
	process.exit(signal === null ? (status ?? 1) : 1);
}
