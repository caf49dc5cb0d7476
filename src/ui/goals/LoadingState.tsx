import { text } from '../../platform/text.ts';
import styles from './Plain.module.css';

/** What a list page shows while the database opens. */
export function LoadingState() {
	return (
		<div class={styles.skeleton} role="status" aria-label={text('kit.loading')}>
			<i />
			<i />
			<i />
			<i />
		</div>
	);
}
