import { Lazy } from '../kit/Lazy.tsx';
import type { GoalEditorProps } from './GoalEditor.tsx';

const load = () => import('./GoalEditor.tsx').then(({ GoalEditor }) => GoalEditor);

/** The editor, loaded when the first goal is edited. */
export function LazyEditor(props: GoalEditorProps) {
	return <Lazy<GoalEditorProps> load={load} {...props} />;
}
