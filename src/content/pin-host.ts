import tokens from '../ui/tokens.css?inline';
import styles from './pin.css?inline';

const TAG = 'goalpin-pin';

/** The pin's place in the page: an element with a closed shadow root, in which nothing of the page counts. */
export interface PinHost {
	host: HTMLElement;
	/** Where to render. */
	root: HTMLElement;
}

/** Firefox refuses constructed sheets from scripts of extensions; a style element serves there. */
function addStyles(shadow: ShadowRoot, css: string): void {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		shadow.adoptedStyleSheets = [sheet];
	} catch {
		const style = document.createElement('style');
		style.textContent = css;
		shadow.append(style);
	}
}

/** Removes the pin of a former version of Goalpin, which cannot hear us any more. */
export function removeOrphans(): void {
	for (const orphan of document.querySelectorAll(TAG)) orphan.remove();
}

/** Makes the pin's place; it is not in the page yet. */
export function makePinHost(): PinHost {
	const host = document.createElement(TAG);
	const shadow = host.attachShadow({ mode: 'closed' });
	addStyles(shadow, tokens + styles);
	const root = document.createElement('div');
	root.className = 'pin';
	shadow.append(root);
	return { host, root };
}
