import { readDatabaseFailure } from '../../app/database-failure.ts';
import { failureSentence } from '../../app/failure-sentence.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import styles from './Plain.module.css';

export interface ErrorStateProps {
	error: unknown;
}

/** What a list page shows when the database cannot be read: why, and what to do. */
export function ErrorState({ error }: ErrorStateProps) {
	return (
		<div class={styles.plain} role="alert">
			<h2 class={styles.title}>{text('failure.title')}</h2>
			<p>{failureSentence(readDatabaseFailure(error))}</p>
			<Button onClick={() => location.reload()}>{text('kit.tryAgain')}</Button>
		</div>
	);
}
