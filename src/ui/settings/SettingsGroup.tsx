import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Settings.module.css';

export interface SettingsGroupProps {
	title: string;
	hint?: string;
	children: ComponentChildren;
}

/** A part of the settings page under its heading. */
export function SettingsGroup({ title, hint, children }: SettingsGroupProps) {
	const id = useId();
	return (
		<section class={styles.group} aria-labelledby={id}>
			<h2 class={styles.heading} id={id}>
				{title}
			</h2>
			{hint && <p class={styles.hint}>{hint}</p>}
			{children}
		</section>
	);
}
