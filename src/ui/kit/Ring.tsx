const RADIUS = 6;
const LENGTH = 2 * Math.PI * RADIUS;

/** How much of the day is done, 0 to 1, as a ring; the words beside it say the same. */
export function Ring({ share }: { share: number }) {
	return (
		<svg width="18" height="18" viewBox="0 0 16 16" fill="none" aria-hidden="true">
			<circle cx="8" cy="8" r={RADIUS} stroke="var(--track)" stroke-width="2" />
			<circle
				cx="8"
				cy="8"
				r={RADIUS}
				stroke="var(--accent)"
				stroke-width="2"
				stroke-linecap="round"
				stroke-dasharray={`${share * LENGTH} ${LENGTH}`}
				visibility={share > 0 ? 'visible' : 'hidden'}
				transform="rotate(-90 8 8)"
			/>
		</svg>
	);
}
