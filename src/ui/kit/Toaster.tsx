import { useEffect, useState } from 'preact/hooks';
import styles from './Toaster.module.css';
import { holdToast, onToast, releaseToast, settleToast, type Toast } from './toast.ts';

/** Where toasts appear; once per page. */
export function Toaster() {
	const [toast, setToast] = useState<Toast | null>(null);
	useEffect(() => {
		const life = new AbortController();
		onToast(setToast, life.signal);
		return () => life.abort();
	}, []);
	return (
		<div class={styles.place} role="status">
			{toast && (
				<div
					class={styles.toast}
					key={toast.id}
					onPointerEnter={holdToast}
					onPointerLeave={releaseToast}
					onFocusIn={holdToast}
					onFocusOut={releaseToast}
				>
					<span dir="auto">{toast.text}</span>
					{toast.action && (
						<button type="button" class={styles.action} onClick={() => settleToast(true)}>
							{toast.action}
						</button>
					)}
				</div>
			)}
		</div>
	);
}
