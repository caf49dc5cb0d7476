import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import { ownId, type Sender } from '../platform/messages.ts';
import { hasSite } from '../platform/permissions.ts';

/** Why a sender may not speak. */
export type Objection =
	| 'not from this extension'
	| 'not from the top frame of a tab'
	| 'from a tab whose address is hidden'
	| 'from a frame of another site than its tab'
	| 'from a site that is turned off';

/** Where a message came from, once the sender is found to be in order. */
export interface Place {
	tabId: number;
	/** The address of the tab now, from the browser. */
	url: string;
	origin: string;
}

/** Only our own script may speak, in the top frame of a tab, on a site that is turned on. */
export async function checkSender(sender: Sender): Promise<Result<Place, Objection>> {
	const { id, url, frameId, tabId, tabUrl } = sender;
	if (id !== ownId()) return failure('not from this extension');
	if (tabId === undefined || frameId !== 0) return failure('not from the top frame of a tab');
	const origin = URL.parse(tabUrl ?? '')?.origin;
	if (tabUrl === undefined || origin === undefined) {
		return failure('from a tab whose address is hidden');
	}
	if (URL.parse(url ?? '')?.origin !== origin) {
		return failure('from a frame of another site than its tab');
	}
	if (!(await hasSite(tabUrl))) return failure('from a site that is turned off');
	return success({ tabId, url: tabUrl, origin });
}
