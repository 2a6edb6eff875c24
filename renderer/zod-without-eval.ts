/**
 * zod as the window uses it; `vite.config.ts` puts it in the place of `zod`. As it builds an object schema, zod tries out eval,
 * which the content policy forbids and reports, so it is told not to before the first schema is made.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
