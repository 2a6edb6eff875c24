/** Numbering schemes as files. */
import { basename } from 'node:path';
import { succeed } from '../../../shared/base/errors/result.ts';
import {
  parseSchemeFile,
  SCHEME_FILE_EXTENSION,
  SCHEME_FILE_LIMIT_MB,
  serializeScheme,
} from '../../../shared/model/numbering/scheme-file.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { chooseHandedFile, giveFile, type HandedKind } from '../../documents/hand-over.ts';
import { limitSize, readLimitedFile } from '../../files/limited-file.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const SCHEMES: HandedKind = {
  extension: SCHEME_FILE_EXTENSION,
  files: 'schemeFiles',
  giveTitle: 'exportSchemeTitle',
  takeTitle: 'importSchemeTitle',
};
const checkSize = limitSize(SCHEME_FILE_LIMIT_MB);

export function createSchemeHandlers(program: Program): HandlersOf<'scheme'> {
  return {
    'scheme:export': ({ scheme }, planWindow) =>
      giveFile(program, planWindow, SCHEMES, suggestFileName(scheme.name, scheme.id), () =>
        succeed(serializeScheme(scheme)),
      ),
    'scheme:import': async (_, planWindow) => {
      const path = await chooseHandedFile(program, planWindow, SCHEMES);
      if (path === null) return succeed(null);
      const bytes = await readLimitedFile(path, checkSize, 'scheme.invalid');
      return bytes.ok ? parseSchemeFile(bytes.value, basename(path)) : bytes;
    },
  };
}
