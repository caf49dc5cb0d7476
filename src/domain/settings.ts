/** When the person works, in local wall time. */
export interface WorkingHours {
	/** ISO weekdays: 1 is Monday, 7 is Sunday. */
	days: number[];
	/** `HH:MM`. */
	from: string;
	/** `HH:MM`, after `from`. */
	to: string;
}

/** What the person set for themselves on this device. */
export interface Settings {
	appearance: 'system' | 'light' | 'dark';
	/** How many minutes before a due time a new goal reminds. */
	reminderLead: number;
	/** How many minutes the Snooze button of a notification puts a reminder off. */
	snooze: number;
	workingHours: WorkingHours;
}

export const DEFAULT_SETTINGS: Settings = {
	appearance: 'system',
	reminderLead: 10,
	snooze: 10,
	workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
};

/** A day has so many minutes: the longest lead and snooze. */
const LONGEST_MINUTES = 24 * 60;

const APPEARANCES: readonly unknown[] = ['system', 'light', 'dark'];

function isMinutes(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_MINUTES;
}

function isTime(value: unknown): value is string {
	return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);
}

function isWorkingHours(value: unknown): value is WorkingHours {
	if (typeof value !== 'object' || value === null) return false;
	const { days, from, to } = value as Record<string, unknown>;
	const weekdays =
		Array.isArray(days) && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
	return weekdays && isTime(from) && isTime(to) && from < to;
}

/**
 * The settings that a stored value holds, each field that is missing or damaged at its default. By
 * hand rather than by schema, because every page reads it before its first paint.
 */
export function parseSettings(value: unknown): Settings {
	const stored = (typeof value === 'object' && value !== null ? value : {}) as Record<
		string,
		unknown
	>;
	const { appearance, reminderLead, snooze, workingHours } = stored;
	return {
		appearance: (APPEARANCES.includes(appearance)
			? appearance
			: DEFAULT_SETTINGS.appearance) as Settings['appearance'],
		reminderLead: isMinutes(reminderLead) ? reminderLead : DEFAULT_SETTINGS.reminderLead,
		snooze: isMinutes(snooze) && snooze > 0 ? snooze : DEFAULT_SETTINGS.snooze,
		workingHours: isWorkingHours(workingHours) ? workingHours : DEFAULT_SETTINGS.workingHours,
	};
}
