import { text } from '../../platform/text.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './Plain.module.css';

/** What a list page shows before the first goal. */
export function EmptyState() {
	return (
		<div class={styles.plain}>
			<Icon name="pin" size={28} />
			<h2 class={styles.title}>{text('popup.emptyTitle')}</h2>
			<p>{text('popup.emptyText')}</p>
		</div>
	);
}
