import { i18n } from '#i18n';
import { byHand } from './by-hand.ts';

/** The folded pin: a check mark and how many goals are open. */
export function PinPill({ open, onUnfold }: { open: number; onUnfold: () => void }) {
	return (
		<button
			type="button"
			class={open === 0 ? 'pill quiet' : 'pill'}
			aria-expanded="false"
			aria-label={i18n.t('pin.unfold', open, [open])}
			onClick={byHand(onUnfold)}
		>
			<svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
				<circle cx="8" cy="8" r="6.25" stroke="currentColor" stroke-width="1.5" />
				<path
					d="m5.5 8.2 1.8 1.8 3.4-3.8"
					stroke="currentColor"
					stroke-width="1.6"
					stroke-linecap="round"
					stroke-linejoin="round"
				/>
			</svg>
			{open > 0 && open}
		</button>
	);
}
