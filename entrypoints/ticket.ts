import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startContent } from '../src/content/start-content.ts';

export default defineUnlistedScript(startContent);
