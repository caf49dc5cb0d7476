import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startContent } from '../src/content/start-content.ts';

/**
 * The script of ticket pages, registered at run time for the sites that the person turned on. Unlisted
 * rather than a content script of WXT's, which announces itself to the page.
 */
export default defineUnlistedScript(() => startContent());
