import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'icon'> {
	/** `primary` once per view; `danger` for what cannot be undone; `icon` for a picture alone. */
	kind?: 'plain' | 'primary' | 'danger' | 'icon';
	type?: 'button' | 'submit';
	disabled?: boolean;
	children: ComponentChildren;
}

/** A button. One of kind `icon` needs an `aria-label`, which also becomes its tooltip. */
export function Button({ kind = 'plain', type = 'button', children, ...rest }: ButtonProps) {
	const look = kind === 'plain' ? styles.button : `${styles.button} ${styles[kind]}`;
	const title = kind === 'icon' ? { title: rest['aria-label'] } : {};
	return (
		<button type={type} class={look} {...title} {...rest}>
			{children}
		</button>
	);
}
