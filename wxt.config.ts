import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * `Temporal` and `URLPattern` are used natively, so the oldest supported browsers are the first
 * ones that ship both: Chrome and Edge 144. Firefox has them since 142, and the `navigation` events
 * that in-page navigation is followed by since 147.
 */
const OLDEST_CHROME = '144';
const OLDEST_FIREFOX = '147.0';

const PAGE_POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Dexie's build for browsers of today; the one it gives by default is a tenth larger. */
const DEXIE = fileURLToPath(import.meta.resolve('./node_modules/dexie/dist/modern/dexie.mjs'));

export default defineConfig({
	imports: false,
	manifestVersion: 3,
	// `npm run dev` builds and rebuilds into `.output/chrome-mv3-dev`; load that folder in any browser.
	webExt: { disabled: true },
	modules: ['@wxt-dev/i18n/module'],
	vite: () => ({
		plugins: [preact({ devToolsEnabled: false })],
		resolve: { alias: { dexie: DEXIE } },
		build: { target: ['chrome144', 'firefox147'], modulePreload: { polyfill: false } },
	}),
	hooks: {
		'vite:build:extendConfig': (entrypoints, config) => {
			// Each file costs a page a round trip: what several pages share is one file, not a dozen.
			if (entrypoints.length < 2) return;
			const output = config.build?.rollupOptions?.output;
			if (output === undefined || Array.isArray(output)) return;
			output.chunkFileNames = 'chunks/[hash].js';
			output.codeSplitting = {
				groups: [
					{
						name: 'shared',
						minShareCount: 2,
						entriesAware: true,
						entriesAwareMergeThreshold: 5000,
					},
				],
			};
		},
	},
	manifest: ({ browser }) => ({
		name: '__MSG_extension_name__',
		description: '__MSG_extension_description__',
		default_locale: 'en',
		// One database for private windows too: a split one forgets its goals with the last window.
		incognito: 'spanning',
		permissions: [
			'activeTab',
			'alarms',
			'contextMenus',
			'idle',
			'notifications',
			'scripting',
			...(browser === 'firefox' ? [] : ['sidePanel']),
			'storage',
			'unlimitedStorage',
		],
		optional_host_permissions: ['*://*/*'],
		content_security_policy: { extension_pages: PAGE_POLICY },
		omnibox: { keyword: 'gp' },
		commands: {
			_execute_action: {
				suggested_key: { default: 'Alt+Shift+O' },
				description: '__MSG_command_openPopup__',
			},
			'open-sidebar': {
				suggested_key: { default: 'Alt+Shift+L' },
				description: '__MSG_command_openSidebar__',
			},
			'add-goal': {
				suggested_key: { default: 'Alt+Shift+Y' },
				description: '__MSG_command_addGoal__',
			},
		},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'goalpin@goalpin.app',
							strict_min_version: OLDEST_FIREFOX,
							data_collection_permissions: { required: ['none'] },
						},
					},
				}
			: { minimum_chrome_version: OLDEST_CHROME }),
	}),
});
