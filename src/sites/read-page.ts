import type { StatusKind } from '../domain/ticket.ts';
import type { Site } from './site.ts';

/** The little of a document that reading needs. */
export interface PageRoot {
	title: string;
	querySelector(selector: string): PageElement | null;
}

/** The little of an element that reading needs. */
export interface PageElement {
	textContent: string | null;
	value?: unknown;
	querySelector(selector: string): PageElement | null;
}

/** What a ticket page tells beside its URL. Untrusted text. */
export interface PageReading {
	subject?: string;
	status?: string;
	statusKind?: StatusKind;
}

const TEXT_LIMIT = 300;

function textOf(element: PageElement): string {
	const text = typeof element.value === 'string' ? element.value : (element.textContent ?? '');
	return text.replace(/\s+/g, ' ').trim().slice(0, TEXT_LIMIT);
}

function firstText(
	root: Pick<PageElement, 'querySelector'> | null,
	selectors: readonly string[] = [],
): string {
	for (const selector of selectors) {
		const element = root?.querySelector(selector);
		const text = element == null ? '' : textOf(element);
		if (text !== '') return text;
	}
	return '';
}

/** What a status word means in this system; an unknown or translated word means nothing. */
export function statusKind(site: Site, status: string): StatusKind | undefined {
	const word = status.toLowerCase();
	const kinds = ['open', 'waiting', 'done'] as const;
	return kinds.find((kind) => site.statuses[kind].includes(word));
}

/**
 * The subject and status that a ticket's page shows: from the hints, read in the pane that is in view;
 * the subject else from the title. Missing ones are left out and block nothing.
 */
export function readTicketPage({ hints, ...site }: Site, page: PageRoot): PageReading {
	const pane = hints.activePane === undefined ? page : page.querySelector(hints.activePane);
	const status = firstText(pane, hints.status);
	const title = hints.title?.exec(page.title)?.groups?.subject?.trim().slice(0, TEXT_LIMIT);
	const subject = firstText(pane, hints.subject) || title;
	const kind = statusKind({ hints, ...site }, status);
	return {
		...(subject ? { subject } : {}),
		...(status === '' ? {} : { status }),
		...(kind === undefined ? {} : { statusKind: kind }),
	};
}
