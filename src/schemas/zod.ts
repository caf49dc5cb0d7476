import * as z from 'zod/mini';

/**
 * The one door to zod. Compiled schemas are made with `new Function`, which the extension's content
 * security policy forbids and reports; so they are interpreted.
 */
z.config({ jitless: true });

export { z };
