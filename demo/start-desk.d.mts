/** The demo desk that runs; see `start-desk.mjs`. */
export interface Desk {
	url: string;
	close(): Promise<void>;
}

export function startDesk(options?: { port?: number }): Promise<Desk>;
