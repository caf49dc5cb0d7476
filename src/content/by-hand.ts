/** Only what a person's own hand did counts: a script can click a button, but not as a person. */
export function byHand(act: () => void): (event: Event) => void {
	return (event) => {
		if (event.isTrusted) act();
	};
}
