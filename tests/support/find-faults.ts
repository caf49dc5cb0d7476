import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page owes as a whole: a frame inside it must not have its own. */
const WHOLE_PAGE = ['landmark-one-main', 'page-has-heading-one'];

/** What axe finds wrong on a page or in a frame: the rule and where. Empty is what we want. */
export async function findFaults(page: Page | Frame): Promise<string[]> {
	await page.evaluate(AXE);
	const left = 'parentFrame' in page ? WHOLE_PAGE : [];
	return page.evaluate(async (rules) => {
		const { axe } = globalThis as unknown as {
			axe: {
				run(
					context: Document,
					options: object,
				): Promise<{ violations: { id: string; nodes: { target: string[]; html: string }[] }[] }>;
			};
		};
		const { violations } = await axe.run(document, {
			resultTypes: ['violations'],
			rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
		);
	}, left);
}
