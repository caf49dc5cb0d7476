import { failureSentence } from '../app/failure-sentence.ts';
import {
	addGoal,
	addProgress,
	type Change,
	completeGoal,
	type GoalFailure,
	reopenGoal,
	undo,
} from '../app/goals.ts';
import { refreshSeenTicket } from '../app/refresh-seen-ticket.ts';
import { refreshTab } from '../app/refresh-tabs.ts';
import { rememberSite } from '../app/tickets.ts';
import { readGoal } from '../data/goal-store.ts';
import { stepOf } from '../domain/measure.ts';
import { failure, type Result } from '../domain/result.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { readKnownSites } from '../platform/known-sites.ts';
import { ownId, type PinReply, type PinRequest, type Sender } from '../platform/messages.ts';
import { hasSite } from '../platform/permissions.ts';
import { foldPin } from '../platform/pin-folds.ts';
import { report } from '../platform/report.ts';
import { pinRequestSchema } from '../schemas/pin-request-schema.ts';
import { z } from '../schemas/zod.ts';
import { recognizeTicket } from '../sites/registry.ts';
import { pinView } from './pin-view.ts';

/** Refusals are worth one line each, not one per message of a page that sends thousands. */
function refuse(reason: string): null {
	report(new Error(reason), 'refusing a message');
	return null;
}

/**
 * Why a sender may not speak, or null when it may: only our own script, in the top frame of a tab, on
 * a site that is turned on, about the page it is in.
 */
async function objection(sender: Sender, address: string): Promise<string | null> {
	if (sender.id !== ownId()) return 'not from this extension';
	if (sender.tabId === undefined || sender.frameId !== 0) return 'not from the top frame of a tab';
	const origin = URL.parse(sender.url ?? '')?.origin;
	if (origin === undefined || URL.parse(address)?.origin !== origin) return 'about another site';
	return (await hasSite(address)) ? null : 'from a site that is turned off';
}

/** The ticket of the page, derived anew from its address and what proves it. */
async function ticketOfPage({ page }: PinRequest): Promise<SeenTicket | null> {
	const { url, title, proofs, subject, status, statusKind } = page;
	const matches = (selector: string) => proofs.includes(selector);
	const ref = recognizeTicket(url, { title, matches }, { sites: await readKnownSites() });
	if (ref === null) return null;
	return {
		ref,
		...(subject === undefined ? {} : { subject }),
		...(status === undefined ? {} : { status }),
		...(statusKind === undefined ? {} : { statusKind }),
	};
}

/** A goal may be changed from a page only if it is linked to the page's ticket. */
async function onThisTicket(
	id: string,
	ticket: SeenTicket,
	change: (id: string) => Promise<Result<Change, GoalFailure>>,
): Promise<Result<Change, GoalFailure>> {
	const goal = await readGoal(id);
	const linked = goal?.local.tickets.includes(ticketId(ticket.ref)) ?? false;
	return linked ? change(id) : failure('not-found');
}

async function step(id: string): Promise<Result<Change, GoalFailure>> {
	const measure = (await readGoal(id))?.measure;
	return measure == null ? failure('not-found') : addProgress(id, stepOf(measure));
}

/** Does what the request asks; null when it asks for nothing but a look. */
function act(request: PinRequest, ticket: SeenTicket): Promise<Result<Change, GoalFailure>> | null {
	switch (request.do) {
		case 'add':
			return addGoal({ title: request.title, tickets: [ticket] });
		case 'check':
			return onThisTicket(request.goal, ticket, request.done ? completeGoal : reopenGoal);
		case 'step':
			return onThisTicket(request.goal, ticket, step);
		case 'undo':
			return undo(request.ids);
		default:
			return null;
	}
}

/** Answers a message; null refuses it. */
export async function answerPin(message: unknown, sender: Sender): Promise<PinReply | null> {
	const parsed = z.safeParse(pinRequestSchema, message);
	if (!parsed.success) return refuse('a message that is none of ours');
	const request: PinRequest = parsed.data;
	const reason = await objection(sender, request.page.url);
	if (reason !== null) return refuse(reason);
	const ticket = await ticketOfPage(request);
	if (ticket === null) return refuse('from a page that shows no ticket');
	const origin = new URL(request.page.url).origin;
	if (request.do === 'fold') await foldPin(origin, request.folded);
	const done = await act(request, ticket);
	if (done !== null && !done.ok) return { ok: false, message: failureSentence(done.reason) };
	if (request.do === 'look') {
		await rememberSite(ticket.ref);
		await refreshSeenTicket(ticket);
		if (sender.tabId !== undefined) await refreshTab(sender.tabId);
	}
	const view = await pinView(ticket, origin);
	return { ok: true, view, ...(done === null ? {} : { undo: done.value.undo }) };
}
