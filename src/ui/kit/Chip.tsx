import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import styles from './Chip.module.css';

export interface ChipProps extends Omit<ButtonHTMLAttributes, 'icon'> {
	/** What the chip is about decides its colour; `off` is one that was taken away. */
	tone?: 'plain' | 'ticket' | 'due' | 'late' | 'off';
	children: ComponentChildren;
}

/** A small label; a button when it has `onClick`. */
export function Chip({ tone = 'plain', children, onClick, ...rest }: ChipProps) {
	const look = tone === 'plain' ? styles.chip : `${styles.chip} ${styles[tone]}`;
	const words = <span class={styles.words}>{children}</span>;
	if (onClick === undefined) return <span class={look}>{words}</span>;
	return (
		<button type="button" class={look} onClick={onClick} {...rest}>
			{words}
		</button>
	);
}
