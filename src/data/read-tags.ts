import { database } from './database.ts';

/** All tags in use, sorted. */
export async function readTags(): Promise<string[]> {
	const tags = await database().goals.orderBy('local.tags').uniqueKeys();
	return tags.filter((tag) => typeof tag === 'string');
}
