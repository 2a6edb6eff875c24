/** The user's own clauses, and packs of them as files. */
import { succeed } from '../../../shared/base/errors/result.ts';
import { PACK_EXTENSION, serializePack } from '../../../shared/content/clauses/pack.ts';
import { readPackFile } from '../../clauses/pack-files.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { chooseHandedFile, giveFile, type HandedKind } from '../../documents/hand-over.ts';
import { hashContent } from '../../files/fingerprint.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const PACKS: HandedKind = {
  extension: PACK_EXTENSION,
  files: 'packFiles',
  giveTitle: 'exportPackTitle',
  takeTitle: 'openPackTitle',
};

export function createClauseHandlers(program: Program): HandlersOf<'own-clauses' | 'clause-pack'> {
  return {
    'own-clauses:read': () => program.ownClauses.read(),
    'own-clauses:change': (change) => program.ownClauses.change(change),
    'clause-pack:export': (pack, planWindow) =>
      giveFile(program, planWindow, PACKS, suggestFileName(pack.name, 'clauses'), () =>
        succeed(serializePack(pack, hashContent)),
      ),
    'clause-pack:open': async (_, planWindow) => {
      const path = await chooseHandedFile(program, planWindow, PACKS);
      return path === null ? succeed(null) : readPackFile(path);
    },
  };
}
