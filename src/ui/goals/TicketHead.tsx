import type { ComponentChildren } from 'preact';
import type { SeenTicket } from '../../domain/ticket.ts';
import { text } from '../../platform/text.ts';
import { siteOf } from '../../sites/registry.ts';
import { accountOf, ticketLabel } from '../../sites/ticket-label.ts';
import type { TabTicket } from '../hooks/use-tab-ticket.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './TicketHead.module.css';

export interface TicketHeadProps {
	/** The ticket to name: of the tab in view, or one that is held. */
	ticket: SeenTicket | null;
	tabTicket: TabTicket;
	/** What else stands in the head, at its end. */
	children?: ComponentChildren;
}

function nothingText({ known, tab }: TabTicket): [string, string] {
	if (!known) return [text('popup.title'), text('popup.looking')];
	const hidden = tab !== null && tab.url === undefined;
	return hidden
		? [text('popup.hiddenPage'), text('popup.hiddenHint')]
		: [text('popup.noTicket'), text('popup.noTicketHint')];
}

/** The head of a list page: the ticket in view with subject, system, key and status. */
export function TicketHead({ ticket, tabTicket, children }: TicketHeadProps) {
	if (ticket === null) {
		const [title, hint] = nothingText(tabTicket);
		return (
			<header class={styles.head}>
				<span class={`${styles.mark} ${styles.none}`}>
					<Icon name="pin" />
				</span>
				<div class={styles.words}>
					<h1 class={styles.subject}>{title}</h1>
					<p class={styles.where} title={hint}>
						{hint}
					</p>
				</div>
				<div class={styles.side}>{children}</div>
			</header>
		);
	}
	const { ref, subject, status } = ticket;
	const site = siteOf(ref.system);
	const name = `${site?.name ?? ref.system} ${ticketLabel(ref)}`;
	const where = `${name} · ${accountOf(ref.base)}`;
	return (
		<header class={styles.head}>
			<span class={styles.mark} aria-hidden="true">
				{site?.mark ?? '?'}
			</span>
			<div class={styles.words}>
				<h1 class={styles.subject} dir="auto" title={subject ?? name}>
					{subject ?? name}
				</h1>
				<p class={styles.where}>{where}</p>
			</div>
			<div class={styles.side}>
				{status && (
					<span class={styles.status} title={status}>
						{status}
					</span>
				)}
				{children}
			</div>
		</header>
	);
}
