import { expect, test } from 'vitest';
import { answerWithin } from './answer-within.ts';

test('an answer in time is passed on', async () => {
	await expect(answerWithin(Promise.resolve('here'))).resolves.toBe('here');
});

test('a database that stays silent is told, not waited for', async () => {
	const silent = new Promise(() => undefined);
	await expect(answerWithin(silent, 5)).rejects.toMatchObject({ reason: 'no-answer' });
});
