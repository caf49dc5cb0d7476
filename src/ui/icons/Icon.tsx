/** Our own line icons, drawn on a grid of 16. */
const PATHS = {
	sidebar: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
	settings:
		'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2',
	search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.1 3.1',
	close: 'm4 4 8 8M12 4l-8 8',
	bell: 'M4.5 11V7a3.5 3.5 0 0 1 7 0v4M3 11.2h10M6.8 13.5h2.4',
	clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.6',
	pin: 'M8 14s4.5-3.6 4.5-7.2A4.4 4.4 0 0 0 8 2.3a4.4 4.4 0 0 0-4.5 4.5C3.5 10.4 8 14 8 14ZM6.2 6.7l1.3 1.3 2.4-2.6',
	lock: 'M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3',
	filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
	chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
	grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
	flag: 'M4 14V2.5M4 3h7.5L10 5.8l1.5 2.7H4',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon; what it stands for is said by the element around it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
	return (
		<svg
			width={size}
			height={size}
			viewBox="0 0 16 16"
			fill="none"
			stroke="currentColor"
			stroke-width="1.5"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d={PATHS[name]} />
		</svg>
	);
}
