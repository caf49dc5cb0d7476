import type { JSX } from 'preact';
import styles from './Check.module.css';

export interface CheckProps extends Omit<JSX.HTMLAttributes<HTMLInputElement>, 'onChange'> {
	checked: boolean;
	disabled?: boolean;
	/** What it stands for. */
	label: string;
	onCheck(checked: boolean): void;
}

/**
 * A round check box. It shows what is stored: a click asks for the change and leaves the box as it is
 * until the change has come back.
 */
export function Check({ checked, label, onCheck, ...rest }: CheckProps) {
	return (
		<input
			type="checkbox"
			class={styles.check}
			checked={checked}
			aria-label={label}
			onClick={(event) => {
				event.preventDefault();
				onCheck(!checked);
			}}
			{...rest}
		/>
	);
}
