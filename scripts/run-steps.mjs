import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, toolEnvironment } from './prepare.mjs';

/**
 * A step of `npm test`. Steps of one stage run side by side; a stage starts when the former has ended.
 *
 * @typedef {{ name: string, stage: number, command: string, tests?: boolean }} Step
 */

const project = (name) => `vitest run --project ${name}`;

/** @type {Step[]} */
const STEPS = [
	{ name: 'format', stage: 1, command: 'biome ci --colors=off --error-on-warnings' },
	{ name: 'types', stage: 1, command: 'wxt prepare && tsc --noEmit && tsc --noEmit -p src/domain' },
	{ name: 'dead-code', stage: 2, command: 'knip' },
	{ name: 'unit', stage: 2, command: 'vitest run --project unit --project component', tests: true },
	{ name: 'build', stage: 3, command: 'wxt zip && wxt zip -b firefox' },
	{
		name: 'lint-firefox',
		stage: 4,
		command: 'node scripts/lint-firefox.mjs',
	},
	{ name: 'manifest', stage: 4, command: project('manifest'), tests: true },
	{ name: 'e2e', stage: 5, command: project('e2e'), tests: true },
	{ name: 'e2e-firefox', stage: 6, command: project('e2e-firefox'), tests: true },
	{ name: 'servers', stage: 7, command: project('servers'), tests: true },
];

/**
 * What a step came to; `tests` of it passed and failed, a step without tests counts as one.
 *
 * @typedef {{ step: Step, ok: boolean, seconds: number, output: string, passed: number, failed: number }} Outcome
 */

/** Runs a command in a process group of its own, so that nothing it started outlives it. */
function run(command) {
	return new Promise((resolve) => {
		const child = spawn(command, {
			cwd: ROOT,
			env: { ...toolEnvironment(), NO_COLOR: '1' },
			shell: true,
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		child.stdout.on('data', (data) => {
			output += data;
		});
		child.stderr.on('data', (data) => {
			output += data;
		});
		child.on('close', (code) => {
			try {
				if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
			} catch {
				// The group has ended with its leader: nothing was left behind.
			}
			resolve({ ok: code === 0, output });
		});
	});
}

/** What vitest counted. Tests that could not even start count as one failure. */
function counted(report) {
	try {
		const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8'));
		return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests) };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** @returns {Promise<Outcome>} */
async function runStep(step, folder) {
	const report = join(folder, `${step.name}.json`);
	const start = Date.now();
	const reporters = ` --reporter=default --reporter=json --outputFile.json=${report}`;
	const { ok, output } = await run(step.tests ? step.command + reporters : step.command);
	const seconds = (Date.now() - start) / 1000;
	const counts = step.tests ? counted(report) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
	const fine = ok && counts.failed === 0;
	console.log(`${fine ? 'ok    ' : 'FAILED'} ${step.name.padEnd(14)} ${seconds.toFixed(1)} s`);
	if (!fine) console.log(output);
	return { step, ok: fine, seconds, output, ...counts };
}

function printSummary(outcomes, seconds) {
	console.log('\nstep            result   passed  failed  seconds');
	for (const { step, ok, passed, failed, seconds: took } of outcomes) {
		const columns = [
			step.name.padEnd(15),
			(ok ? 'ok' : 'FAILED').padEnd(8),
			String(passed).padStart(6),
			String(failed).padStart(7),
			took.toFixed(1).padStart(8),
		];
		console.log(columns.join(' '));
	}
	const sum = (name) => outcomes.reduce((total, outcome) => total + outcome[name], 0);
	console.log(`\nin ${seconds.toFixed(0)} seconds`);
	// The last line is read by machines.
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

/**
 * Runs the steps with these names, or all, and prints one summary.
 *
 * @param {string[]} [wanted]
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(wanted) {
	const unknown = wanted?.find((name) => !STEPS.some((step) => step.name === name));
	if (unknown !== undefined) {
		console.error(`There is no step "${unknown}".`);
		return 1;
	}
	const steps = STEPS.filter(({ name }) => wanted === undefined || wanted.includes(name));
	const folder = mkdtempSync(join(tmpdir(), 'goalpin-test-'));
	const start = Date.now();
	/** @type {Outcome[]} */
	const outcomes = [];
	for (const stage of new Set(steps.map((step) => step.stage))) {
		const together = steps.filter((step) => step.stage === stage);
		outcomes.push(...(await Promise.all(together.map((step) => runStep(step, folder)))));
	}
	rmSync(folder, { recursive: true, force: true });
	printSummary(outcomes, (Date.now() - start) / 1000);
	return outcomes.every(({ ok }) => ok) ? 0 : 1;
}
