// @ts-check
/** Holds every import against the arrows between layers and rooms: the second half of `npm run lint`. */
import { projectFolder } from '../runtime/paths.mjs';
import { LAYERS } from './layers/arrows.mjs';
import { findCycles, findForbidden } from './layers/faults.mjs';
import { readImports } from './layers/imports.mjs';

const imports = readImports(projectFolder, Object.keys(LAYERS));
const faults = [...findForbidden(imports, LAYERS), ...findCycles(imports)];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
