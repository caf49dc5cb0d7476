import { report } from '../platform/report.ts';
import { openSidebar } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { useTabTicket } from './hooks/use-tab-ticket.ts';
import { Icon } from './icons/Icon.tsx';
import { Button } from './kit/Button.tsx';
import { ListPage } from './ListPage.tsx';

/** The toolbar popup: the ticket in view, a field, the lists of today. */
export function PopupApp() {
	const tabTicket = useTabTicket();
	const windowId = tabTicket.tab?.windowId;
	return (
		<ListPage
			kind="popup"
			tabTicket={tabTicket}
			here={tabTicket.ticket}
			footEnd={
				<Button
					kind="icon"
					aria-label={text('popup.sidebar')}
					disabled={windowId === undefined}
					onClick={() => {
						if (windowId === undefined) return;
						openSidebar(windowId)
							.then(() => window.close())
							.catch((error: unknown) => report(error, 'opening the sidebar'));
					}}
				>
					<Icon name="sidebar" />
				</Button>
			}
		/>
	);
}
