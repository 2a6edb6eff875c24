/**
 * Where the command line begins, twice: the first process starts the second, which does the work within limits, and loads nothing but what that
 * takes. What Node compiles is kept for the next command, by those versions that can (22.8 and later).
 */
import nodeModule from 'node:module';
import { isWithinLimits } from './within-limits.ts';

(nodeModule as { enableCompileCache?(): void }).enableCompileCache?.();
if (isWithinLimits) void import('./main.ts');
else void import('./run-within-limits.ts').then(({ runWithinLimits }) => runWithinLimits());
