type Verbs = typeof import('../../app/goals.ts');

let loading: Promise<Verbs> | undefined;

/**
 * The verbs that change goals, loaded when the first is needed or the page has nothing else to do: a
 * list that is only looked at opens without them.
 */
export function verbs(): Promise<Verbs> {
	loading ??= import('../../app/goals.ts');
	return loading;
}
