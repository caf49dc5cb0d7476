import { connect, type Socket } from 'node:net';

interface Waiting {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

/**
 * A client of Marionette, Firefox's own remote control, over plain TCP. Each message is
 * `<bytes>:<json>`: `[0, id, command, parameters]` there, `[1, id, error, result]` back.
 */
export class Marionette {
	readonly #socket: Socket;
	readonly #waiting = new Map<number, Waiting>();
	#received = Buffer.alloc(0);
	#last = 0;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on('data', (data: Buffer) => {
			this.#received = Buffer.concat([this.#received, data]);
			this.#read();
		});
		socket.on('close', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('Firefox is gone'));
		});
	}

	/** Connects; rejects while Firefox does not listen yet. */
	static connect(port: number): Promise<Marionette> {
		return new Promise((resolve, reject) => {
			const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
			socket.once('error', reject);
		});
	}

	#read(): void {
		for (;;) {
			const colon = this.#received.indexOf(':');
			if (colon < 0) return;
			const end = colon + 1 + Number(this.#received.subarray(0, colon));
			if (this.#received.length < end) return;
			const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
			this.#received = this.#received.subarray(end);
			// The greeting is no array.
			if (Array.isArray(message)) this.#settle(message);
		}
	}

	#settle([, id, error, result]: unknown[]): void {
		const waiting = this.#waiting.get(Number(id));
		this.#waiting.delete(Number(id));
		if (error === null) {
			waiting?.resolve(result);
			return;
		}
		const { error: name, message } = error as { error: string; message: string };
		waiting?.reject(new Error(`${name}: ${message}`));
	}

	/** Sends a command and waits for its result. */
	send(command: string, parameters: object = {}): Promise<unknown> {
		this.#last += 1;
		const id = this.#last;
		const bytes = Buffer.from(JSON.stringify([0, id, command, parameters]));
		this.#socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
		return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
	}

	close(): void {
		this.#socket.destroy();
	}
}
