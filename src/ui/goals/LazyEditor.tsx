import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../platform/report.ts';
import type { GoalEditorProps } from './GoalEditor.tsx';

/** The editor, loaded when the first goal is edited: a list that is only looked at does without it. */
export function LazyEditor(props: GoalEditorProps) {
	const [Editor, setEditor] = useState<FunctionComponent<GoalEditorProps> | null>(null);
	useEffect(() => {
		import('./GoalEditor.tsx')
			.then(({ GoalEditor }) => setEditor(() => GoalEditor))
			.catch((error: unknown) => report(error, 'loading the editor'));
	}, []);
	return Editor === null ? <li aria-busy="true" /> : <Editor {...props} />;
}
