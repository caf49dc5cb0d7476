import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dbus from 'dbus-next';
import { waitFor } from './wait-for.ts';

/** A notification as a desktop receives it. */
export interface DesktopNotice {
	id: number;
	title: string;
	body: string;
	/** Label by key: `0` and `1` are the buttons, `default` the click. */
	actions: Record<string, string>;
	closed: boolean;
}

/** A desktop's notification service of our own, on a bus of our own. */
export interface NotificationService {
	/** For the browser's environment. */
	address: string;
	notices: DesktopNotice[];
	/** Waits for a notification with this title that is still shown. */
	shown(title: string): Promise<DesktopNotice>;
	press(notice: DesktopNotice, action: string): void;
	stop(): Promise<void>;
}

const BUS_CONFIG = `<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

class Notifications extends dbus.interface.Interface {
	readonly notices: DesktopNotice[] = [];

	GetCapabilities(): string[] {
		return ['actions', 'body'];
	}

	GetServerInformation(): string[] {
		return ['goalpin-test', 'goalpin', '1', '1.2'];
	}

	Notify(
		_app: string,
		replaces: number,
		_icon: string,
		title: string,
		body: string,
		actions: string[],
	): number {
		const pairs = actions.flatMap((key, index) =>
			index % 2 === 0 ? [[key, actions[index + 1] ?? '']] : [],
		);
		const notice = { title, body, actions: Object.fromEntries(pairs), closed: false };
		const known = this.notices.find(({ id }) => id === replaces);
		if (known !== undefined) return Object.assign(known, notice).id;
		this.notices.push({ id: this.notices.length + 1, ...notice });
		return this.notices.length;
	}

	CloseNotification(id: number): void {
		const notice = this.notices.find((other) => other.id === id);
		if (notice !== undefined) notice.closed = true;
	}

	ActionInvoked(id: number, key: string): [number, string] {
		return [id, key];
	}

	NotificationClosed(id: number, reason: number): [number, number] {
		return [id, reason];
	}
}

Notifications.configureMembers({
	methods: {
		Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
		GetCapabilities: { outSignature: 'as' },
		GetServerInformation: { outSignature: 'ssss' },
		CloseNotification: { inSignature: 'u' },
	},
	signals: {
		ActionInvoked: { signature: 'us' },
		NotificationClosed: { signature: 'uu' },
	},
});

async function startBus(folder: string): Promise<{ daemon: ChildProcess; address: string }> {
	const config = join(folder, 'bus.conf');
	writeFileSync(config, BUS_CONFIG);
	const socket = `unix:path=${join(folder, 'bus')}`;
	const daemon = spawn(
		'dbus-daemon',
		[`--config-file=${config}`, '--nofork', '--print-address', `--address=${socket}`],
		{ stdio: ['ignore', 'pipe', 'ignore'] },
	);
	let printed = '';
	daemon.stdout?.on('data', (data) => {
		printed += data;
	});
	const address = await waitFor('the bus', () => printed.trim());
	return { daemon, address };
}

/** Starts the service; browsers that are started with its address show their notifications to it. */
export async function startNotificationService(): Promise<NotificationService> {
	const folder = mkdtempSync(join(tmpdir(), 'goalpin-bus-'));
	const { daemon, address } = await startBus(folder);
	const bus = dbus.sessionBus({ busAddress: address });
	const service = new Notifications(NAME);
	bus.export(PATH, service);
	await bus.requestName(NAME, 0);
	return {
		address,
		notices: service.notices,
		shown: (title) =>
			waitFor(`a notification "${title}"`, () =>
				service.notices.find((notice) => notice.title === title && !notice.closed),
			),
		press: (notice, action) => service.ActionInvoked(notice.id, action),
		stop: async () => {
			bus.disconnect();
			daemon.kill();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
