import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button } from '../kit/Button.tsx';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
	value: string;
	onValue(value: string): void;
	onClose(): void;
	/** Called when ↓ is pressed. */
	onLeave(): void;
}

/** The search field; it takes the focus when it appears. */
export function SearchField({ value, onValue, onClose, onLeave }: SearchFieldProps) {
	const input = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => input.current?.focus(), []);
	return (
		<search class={styles.field}>
			<Icon name="search" size={16} />
			<input
				ref={input}
				class={styles.input}
				type="search"
				dir="auto"
				aria-label={text('popup.search')}
				placeholder={text('popup.search')}
				value={value}
				onInput={(event) => onValue(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === 'ArrowDown') onLeave();
					else if (event.key === 'Escape') onClose();
					else return;
					event.preventDefault();
					event.stopPropagation();
				}}
			/>
			<Button kind="icon" aria-label={text('kit.close')} onClick={onClose}>
				<Icon name="close" size={14} />
			</Button>
		</search>
	);
}
