import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const HERE = fileURLToPath(new URL('.', import.meta.url));
const WORK = fileURLToPath(
	new URL('../../../node_modules/.cache/request-tracker', import.meta.url),
);

/** A real Request Tracker that runs on this machine, with the same tickets at every start. */
export interface RequestTracker {
	base: string;
	user: string;
	password: string;
	tickets: { id: string; subject: string }[];
	stop(): Promise<void>;
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
		});
	});
}

/** Installs it if needed, and starts it. */
export async function startRequestTracker(): Promise<RequestTracker> {
	const port = await freePort();
	const { stdout } = await run('bash', [`${HERE}start.sh`, WORK, String(port)]);
	const rows = stdout.split('\n').map((line) => line.split('\t'));
	const tickets = rows
		.filter(([kind]) => kind === 'TICKET')
		.map(([, id = '', subject = '']) => ({ id, subject }));
	return {
		base: rows.find(([kind]) => kind === 'BASE')?.[1] ?? '',
		user: 'agent',
		password: 'agent-pass',
		tickets,
		stop: async () => {
			await run('bash', [`${HERE}stop.sh`, WORK]);
		},
	};
}
