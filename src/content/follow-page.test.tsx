import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPage } from './follow-page.ts';

let ending: AbortController;
let looks: number;

beforeEach(() => {
	vi.useFakeTimers();
	ending = new AbortController();
	looks = 0;
	followPage(() => {
		looks += 1;
	}, ending.signal);
	vi.advanceTimersByTime(100);
});
afterEach(() => {
	ending.abort();
	vi.useRealTimers();
});

const flood = (milliseconds: number) => {
	for (let passed = 0; passed < milliseconds; passed += 1) {
		window.dispatchEvent(new Event('popstate'));
		vi.advanceTimersByTime(1);
	}
};

test('looks at once, and again after a navigation', () => {
	expect(looks).toBe(1);
	window.dispatchEvent(new Event('hashchange'));
	vi.advanceTimersByTime(100);
	expect(looks).toBe(2);
});

test('a page that navigates a thousand times a second is looked at every 100 ms, and after the last', () => {
	flood(1_000);
	expect(looks).toBeGreaterThan(8);
	expect(looks).toBeLessThan(13);
	const before = looks;
	window.dispatchEvent(new Event('popstate'));
	vi.advanceTimersByTime(100);
	expect(looks).toBe(before + 1);
});

test('a page that tells nothing is looked at all the same', () => {
	vi.advanceTimersByTime(2_200);
	expect(looks).toBe(2);
});

test('a page that nobody sees is looked at when it comes into view', () => {
	const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
	flood(500);
	expect(looks).toBe(1);
	visibility.mockReturnValue('visible');
	document.dispatchEvent(new Event('visibilitychange'));
	vi.advanceTimersByTime(100);
	expect(looks).toBe(2);
});

test('leaves nothing running', () => {
	ending.abort();
	flood(10);
	vi.advanceTimersByTime(10_000);
	expect(looks).toBe(1);
	expect(vi.getTimerCount()).toBe(0);
});
