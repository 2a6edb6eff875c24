/** Where the command line begins: what Node compiles is kept for the next command, by those versions that can (22.8 and later). */
import nodeModule from 'node:module';

(nodeModule as { enableCompileCache?(): void }).enableCompileCache?.();
void import('./main.ts');
