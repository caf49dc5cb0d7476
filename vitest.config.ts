import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What every test of our own code shares: the fake browser, and a database in memory. */
const unit = {
	setupFiles: ['tests/support/setup.ts'],
	restoreMocks: true,
	unstubGlobals: true,
};

export default defineConfig({
	test: {
		reporters: ['default'],
		projects: [
			{
				plugins: [WxtVitest()],
				// The node environment on purpose: a stray `document` in a rule fails its test.
				test: {
					...unit,
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['tests/manifest.test.ts'],
				},
			},
			{
				plugins: [WxtVitest()],
				test: {
					...unit,
					name: 'component',
					include: ['src/**/*.test.tsx'],
					environment: 'happy-dom',
				},
			},
			{ test: { name: 'manifest', include: ['tests/manifest.test.ts'] } },
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
					fileParallelism: false,
				},
			},
			{
				test: {
					name: 'e2e-firefox',
					include: ['tests/e2e-firefox/**/*.test.ts'],
					testTimeout: 90_000,
					hookTimeout: 90_000,
					fileParallelism: false,
				},
			},
			{
				test: {
					name: 'servers',
					include: ['tests/servers/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 300_000,
					fileParallelism: false,
				},
			},
		],
	},
});
