import { expect, it } from 'vitest';
import { missingLibraries } from './shared-libraries.mjs';

it('names each library once that the linker did not find', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibnss3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibgbm.so.1 => not found',
    '\tlibnss3.so => not found',
  ].join('\n');
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
});
