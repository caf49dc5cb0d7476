import { i18n } from '#i18n';
import tokens from '../ui/tokens.css?inline';
import styles from './pin.css?inline';
import hostStyles from './pin-host.css?inline';

const TAG = 'goalpin-pin';

/** What the pin keeps free of the page's width and height, in pixels. */
const MARGIN = 32;

/** The tokens on the frame itself: on the host, the page could set them. */
const frameTokens = tokens.replaceAll(':host', 'iframe');

type FrameWindow = Window & typeof globalThis;

/** Firefox refuses constructed sheets from scripts of extensions; a style element serves there. */
function addStyles(root: Document | ShadowRoot, view: FrameWindow, css: string): void {
	try {
		const sheet = new view.CSSStyleSheet();
		sheet.replaceSync(css);
		root.adoptedStyleSheets = [sheet];
	} catch {
		const style = document.createElement('style');
		style.textContent = css;
		('head' in root ? root.head : root).append(style);
	}
}

/** Removes the pin of a former version of Goalpin, which cannot hear us any more. */
export function removeOrphans(): void {
	for (const orphan of document.querySelectorAll(TAG)) orphan.remove();
}

/**
 * The pin's place in the page: an empty frame in a closed shadow root. The shadow root hides it from
 * the page's scripts and styles. The frame keeps the keys: an event in a frame ends at the frame's own
 * window, so a page cannot hear or swallow what is typed, whatever it listens on and since whenever.
 */
export class PinFrame {
	readonly #host = document.createElement(TAG);
	readonly #frame = document.createElement('iframe');
	readonly #sizes = new ResizeObserver(() => this.#fit());
	readonly #ready: (root: HTMLElement) => void;
	#root: HTMLElement | null = null;

	/** `ready` is called with an empty element to render in, each time the frame has come to life. */
	constructor(ready: (root: HTMLElement) => void, signal: AbortSignal) {
		this.#ready = ready;
		const shadow = this.#host.attachShadow({ mode: 'closed' });
		addStyles(shadow, window as FrameWindow, frameTokens + hostStyles);
		this.#frame.title = i18n.t('extension.name');
		// A frame that was moved, or taken out and put back, starts anew.
		this.#frame.addEventListener('load', () => this.#prepare());
		shadow.append(this.#frame);
		window.addEventListener('resize', () => this.#fit(), { signal });
	}

	/** Puts the pin into the page, or back when the page has thrown it out. */
	show(appearance: string): void {
		this.#host.dataset.appearance = appearance;
		this.#root?.ownerDocument.documentElement.setAttribute('data-appearance', appearance);
		if (!this.#host.isConnected) document.documentElement.append(this.#host);
	}

	/** Takes the pin out of the page. */
	remove(): void {
		this.#sizes.disconnect();
		this.#root = null;
		this.#host.remove();
	}

	/** Takes the focus from the page into the pin. */
	focus(): void {
		this.#frame.contentWindow?.focus();
	}

	#prepare(): void {
		const page = this.#frame.contentDocument;
		const view = page?.defaultView;
		if (page == null || view == null) return;
		addStyles(page, view, tokens + styles);
		page.title = i18n.t('extension.name');
		page.documentElement.lang = i18n.t('extension.language');
		page.documentElement.setAttribute('data-appearance', this.#host.dataset.appearance ?? 'system');
		const root = page.createElement('div');
		root.className = 'pin';
		page.body.replaceChildren(root);
		this.#root = root;
		this.#sizes.disconnect();
		this.#sizes.observe(root);
		this.#fit();
		this.#ready(root);
	}

	/** Gives the content the room that the page has, and the frame the size of the content. */
	#fit(): void {
		if (this.#root === null) return;
		const { style } = this.#root;
		style.setProperty('--room-inline', `${document.documentElement.clientWidth - MARGIN}px`);
		style.setProperty('--room-block', `${window.innerHeight - MARGIN}px`);
		const { width, height } = this.#root.getBoundingClientRect();
		this.#frame.style.width = `${Math.ceil(width)}px`;
		this.#frame.style.height = `${Math.ceil(height)}px`;
		this.#frame.classList.toggle('small', this.#root.querySelector('.pill') !== null);
		this.#frame.classList.toggle('empty', this.#root.firstChild === null);
	}
}
