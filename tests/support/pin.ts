import type { CDPSession, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

interface Node {
	nodeId: number;
	backendNodeId: number;
	localName: string;
	nodeValue: string;
	attributes?: string[];
	children?: Node[];
	shadowRoots?: Node[];
	/** Of a frame. */
	contentDocument?: Node;
}

function* below(node: Node): Generator<Node> {
	yield node;
	const { shadowRoots = [], contentDocument, children = [] } = node;
	const inFrame = contentDocument === undefined ? [] : [contentDocument];
	for (const child of [...shadowRoots, ...inFrame, ...children]) yield* below(child);
}

function attribute(node: Node, name: string): string | undefined {
	const at = (node.attributes ?? []).indexOf(name);
	return at < 0 || at % 2 === 1 ? undefined : node.attributes?.[at + 1];
}

function textOf(node: Node): string {
	return [...below(node)].map(({ nodeValue }) => nodeValue).join('');
}

/** What a control of the pin is called. */
function nameOf(node: Node): string {
	return attribute(node, 'aria-label') ?? textOf(node);
}

/**
 * The pin in a page, seen past its closed shadow root with the eyes of the developer tools, and acted
 * on with the real mouse and keyboard.
 */
export class Pin {
	readonly #page: Page;
	#session: CDPSession | undefined;

	constructor(page: Page) {
		this.#page = page;
	}

	async #tools(): Promise<CDPSession> {
		this.#session ??= await this.#page.createCDPSession();
		return this.#session;
	}

	/** All nodes of the pin; empty when there is none. */
	async nodes(): Promise<Node[]> {
		const tools = await this.#tools();
		const { root } = (await tools.send('DOM.getDocument', {
			depth: -1,
			pierce: true,
		})) as unknown as {
			root: Node;
		};
		const hosts = [...below(root)].filter(({ localName }) => localName === 'goalpin-pin');
		return hosts.flatMap((host) => [...below(host)]);
	}

	/** All the words in it. */
	async text(): Promise<string> {
		return (await this.nodes())
			.map(({ nodeValue }) => nodeValue)
			.filter(Boolean)
			.join(' ');
	}

	/** Where it is on the screen, in pixels; null when it is not. */
	async box(): Promise<{ x: number; y: number; width: number; height: number } | null> {
		const frame = (await this.nodes()).find(({ localName }) => localName === 'iframe');
		if (frame === undefined) return null;
		const tools = await this.#tools();
		const { model } = await tools.send('DOM.getBoxModel', { backendNodeId: frame.backendNodeId });
		const [x = 0, y = 0] = model.content;
		return { x, y, width: model.width, height: model.height };
	}

	/** What is typed in a field. */
	async valueOf(name: string): Promise<string> {
		const { backendNodeId } = await this.waitForControl(name);
		const tools = await this.#tools();
		const { object } = await tools.send('DOM.resolveNode', { backendNodeId });
		const { result } = await tools.send('Runtime.callFunctionOn', {
			objectId: object.objectId ?? '',
			functionDeclaration: 'function () { return this.value; }',
		});
		return String(result.value);
	}

	/** The button, check box or field whose name starts so, as soon as it is there. */
	async waitForControl(name: string): Promise<Node> {
		return waitFor(`"${name}" in the pin`, async () => {
			const controls = (await this.nodes()).filter(({ localName }) =>
				['button', 'input'].includes(localName),
			);
			return controls.find((node) => nameOf(node).startsWith(name));
		});
	}

	async #middleOf(name: string): Promise<{ x: number; y: number }> {
		const { backendNodeId } = await this.waitForControl(name);
		const tools = await this.#tools();
		const { model } = await tools.send('DOM.getBoxModel', { backendNodeId });
		const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
		return { x: (left + right) / 2, y: (top + bottom) / 2 };
	}

	/** Clicks a button or a check box by its name, with the mouse, once it has come to rest. */
	async click(name: string): Promise<void> {
		let before = await this.#middleOf(name);
		const place = await waitFor(`"${name}" to rest`, async () => {
			const now = await this.#middleOf(name);
			const rests = now.x === before.x && now.y === before.y;
			before = now;
			return rests ? now : null;
		});
		await this.#page.mouse.click(place.x, place.y);
	}

	/** Opens the pin if it is folded. */
	async unfold(): Promise<void> {
		await waitFor('the pin', async () => (await this.nodes()).length > 0);
		const folded = (await this.nodes()).some((node) => nameOf(node).endsWith('Open'));
		if (folded) await this.click('Goalpin:');
		await this.waitForControl('Fold the goals');
	}

	/** Types into a field by its name, key by key. */
	async type(name: string, words: string): Promise<void> {
		await this.click(name);
		await this.#page.keyboard.type(words);
	}
}
