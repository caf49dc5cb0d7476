import styles from './Bar.module.css';

/** How much of something is done, 0 to 1; the words beside it say the same to those who cannot see. */
export function Bar({ share }: { share: number }) {
	return (
		<span class={styles.bar} style={{ '--share': share }} aria-hidden="true">
			<i />
		</span>
	);
}
