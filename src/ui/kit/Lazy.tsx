import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../platform/report.ts';

/** `load` and the props of the component that it gives. */
export type LazyProps<Props> = Props & {
	load(): Promise<ComponentType<Props>>;
};

/** A component that is loaded when it is first shown: a page that does not need it opens without it. */
export function Lazy<Props extends object>({ load, ...props }: LazyProps<Props>) {
	const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
	useEffect(() => {
		load()
			.then((component) => setLoaded(() => component))
			.catch((error: unknown) => report(error, 'loading a part of the page'));
	}, [load]);
	return Loaded === null ? null : <Loaded {...(props as unknown as Props)} />;
}
