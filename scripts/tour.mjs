import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDesk } from '../demo/start-desk.mjs';
import { sees, startChromium } from '../tests/support/chromium.ts';
import { startNotificationService } from '../tests/support/notification-service.ts';
import { Pin } from '../tests/support/pin.ts';
import { waitFor } from '../tests/support/wait-for.ts';
import { onPath } from './find-browser.mjs';
import { ROOT } from './prepare.mjs';

/** Two screen dots per dot, so that pictures are sharp. */
const SCALE = 2;

const MINUTE = 60_000;

/** Local wall time `minutes` from now, as a field for date and time takes it. */
function wallTime(minutes) {
	const at = new Date(Date.now() + minutes * MINUTE);
	return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** Types a goal into a page of ours; `due` and `reminder` are minutes from now. */
async function addGoal(page, title, { due, reminder } = {}) {
	await page.focus('form input[type=text]');
	await page.keyboard.type(title);
	if (due !== undefined || reminder !== undefined) {
		await page.click('form [aria-expanded=false]');
		await page.waitForSelector('form input[type=date]');
	}
	const set = async (selector, value) => {
		await page.waitForSelector(selector);
		await page.$eval(
			selector,
			(field, text) => {
				field.value = text;
				field.dispatchEvent(new Event('change', { bubbles: true }));
			},
			value,
		);
	};
	if (due !== undefined) {
		const [day, time] = wallTime(due).split('T');
		await set('form input[type=date]', day);
		await set('form input[type=time]', time);
	}
	if (reminder !== undefined) {
		await page.select('form select', 'own');
		await set('form input[type=datetime-local]', wallTime(reminder));
	}
	await page.focus('form input[type=text]');
	await page.keyboard.press('Enter');
	await page.waitForSelector(`[aria-label="${title}"]`);
}

/** Gives a goal a measure: opens its editor, counts from 0 to `target` in `unit`, and takes steps. */
async function measureGoal(page, title, unit, target, steps) {
	await page.focus(`input[aria-label="${title}"]`);
	await page.keyboard.press('Enter');
	await page.waitForSelector('form[aria-label=Edit]');
	await page.click('form[aria-label=Edit] input[type=checkbox]');
	const fields = await page.$$('form[aria-label=Edit] fieldset:nth-of-type(2) input[type=text]');
	await fields[0].type(unit);
	await fields[2].click({ count: 3 });
	await fields[2].type(String(target));
	await page.keyboard.down('Control');
	await page.keyboard.press('Enter');
	await page.keyboard.up('Control');
	await page.waitForSelector(`input[aria-label="${title}"]`);
	for (let step = 1; step <= steps; step += 1) {
		await page.focus(`input[aria-label="${title}"]`);
		await page.keyboard.press('+');
		await sees(page, `${step} of ${target} ${unit}`);
	}
}

/**
 * Does the whole job of a support agent in a browser without a window, tells each step, and leaves a
 * numbered picture of each.
 *
 * @param {{ folder: string }} options where the pictures go, below the project
 * @returns {Promise<number>} the exit code
 */
export async function runTour({ folder }) {
	const place = join(ROOT, folder);
	rmSync(place, { recursive: true, force: true });
	mkdirSync(place, { recursive: true });
	const desk = await startDesk();
	const desktop = onPath('dbus-daemon') ? await startNotificationService() : null;
	const env = desktop === null ? {} : { DBUS_SESSION_BUS_ADDRESS: desktop.address };
	const chromium = await startChromium({ env });
	let count = 0;
	const step = async (words, page, name) => {
		count += 1;
		const number = String(count).padStart(2, '0');
		const file = `${number}-${name}.png`;
		await page.screenshot({ path: join(place, file) });
		console.log(`${number}. ${words}  → ${folder}/${file}`);
	};
	const sized = (page, width, height) =>
		page.setViewport({ width, height, deviceScaleFactor: SCALE });
	const settleToast = (page) =>
		waitFor('the toast to go', async () => (await page.$('[role=status] button')) === null);
	try {
		const ticket = await chromium.browser.newPage();
		await sized(ticket, 1280, 860);
		await ticket.goto(`${desk.url}/classic/tickets/4821`);
		await step('A ticket at the demo desk; Goalpin has put nothing into it.', ticket, 'ticket');

		const settings = await chromium.open('options');
		await chromium.grant(settings, `${desk.url}/*`);
		await ticket.bringToFront();
		await waitFor('the pin', () => ticket.$('goalpin-pin'));
		await step('The site is turned on: the pin appears without a reload.', ticket, 'pin-folded');

		await ticket.bringToFront();
		const sidebar = await chromium.sidebar();
		await sees(sidebar, 'Refund not received after 14 days');
		for (const title of [
			'Reply to Ana with next steps',
			'Post an update every 24 h until resolved',
		]) {
			await addGoal(sidebar, title);
		}
		await addGoal(sidebar, 'Confirm the bank trace with payments', { due: 95 });
		await measureGoal(sidebar, 'Post an update every 24 h until resolved', 'updates', 5, 2);
		await sidebar.click('input[aria-label="Reply to Ana with next steps"]');
		await sees(sidebar, 'Goal done');

		await ticket.goto(`${desk.url}/classic/tickets/4822`);
		await sees(sidebar, 'VPN drops every ten minutes');
		await addGoal(sidebar, 'Escalate the VPN outage to tier 2', { due: -20 });
		await addGoal(sidebar, 'Ask tier 2 for the outage root cause');
		await ticket.goto(`${desk.url}/plain`);
		await sees(sidebar, 'No ticket on this page');
		await addGoal(sidebar, 'Tag the five billing tickets for the weekly report', { due: 180 });
		await addGoal(sidebar, 'Clear the unassigned queue below 10');
		await measureGoal(sidebar, 'Clear the unassigned queue below 10', 'tickets', 47, 3);

		await ticket.goto(`${desk.url}/classic/tickets/4821`);
		await sees(sidebar, 'On this ticket');
		await settleToast(sidebar);
		await step('The sidebar follows the tab and puts its goals first.', sidebar, 'sidebar');

		await ticket.bringToFront();
		const pin = new Pin(ticket);
		await pin.unfold();
		await waitFor('the goals', async () => (await pin.text()).includes('Confirm the bank trace'));
		await step('The pin shows the goals of this ticket, on the ticket.', ticket, 'pin');
		await pin.click('Confirm the bank trace with payments');
		await waitFor('the check-off', async () => (await pin.text()).includes('Goal done'));
		await step('One click in the pin checks a goal off; Undo takes it back.', ticket, 'pin-done');
		await pin.click('Undo');

		await ticket.bringToFront();
		const popup = await chromium.popup();
		await sees(popup, 'Refund not received after 14 days');
		await step('The toolbar popup, in light …', popup, 'popup-light');
		await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
		await step('… and in dark.', popup, 'popup-dark');
		await popup.keyboard.type('Send refund reference to Ana');
		await step('Typing a goal: it will be linked to this ticket.', popup, 'popup-typing');
		// What is left in the field would still be there in the next popup.
		await popup.keyboard.press('Escape');
		await popup.close();

		if (desktop !== null) {
			const page = await chromium.open('popup');
			await addGoal(page, 'Call Ana back', { reminder: 0 });
			const notice = await desktop.shown('Call Ana back');
			const buttons = [notice.actions[0], notice.actions[1]].join(' · ');
			await step(
				`The reminder reached the desktop: "${notice.title}" [${buttons}].`,
				page,
				'reminded',
			);
			desktop.press(notice, '0');
			await sees(page, 'done today');
			await page.close();
		}

		await settings.bringToFront();
		await sized(settings, 900, 1240);
		await step('The settings: sites, reminders, hours, data, privacy.', settings, 'settings');
		if (chromium.errors.length > 0) throw new Error(chromium.errors.join('\n'));
		console.log(`${count} steps, nothing went wrong.`);
		return 0;
	} finally {
		await chromium.close();
		await desktop?.stop();
		await desk.close();
	}
}
