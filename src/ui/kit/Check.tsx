import styles from './Check.module.css';

export interface CheckProps {
	checked: boolean;
	disabled?: boolean;
	tabIndex?: number;
	/** What it stands for. */
	label: string;
	onCheck(checked: boolean): void;
}

/**
 * A round check box. It shows what is stored: a click asks for the change and leaves the box as it is
 * until the change has come back.
 */
export function Check({ checked, disabled = false, tabIndex = 0, label, onCheck }: CheckProps) {
	return (
		<input
			type="checkbox"
			class={styles.check}
			checked={checked}
			disabled={disabled}
			tabIndex={tabIndex}
			aria-label={label}
			onClick={(event) => {
				event.preventDefault();
				onCheck(!checked);
			}}
		/>
	);
}
