// @ts-check
/** What goes with packages: the bill of materials and the checksums. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../runtime/paths.mjs';
import { capture } from '../lib/run.mjs';
import { SetupError } from '../lib/say.mjs';

const SUMS = 'SHA256SUMS';

/**
 * The packages that the program is made of, as CycloneDX 1.5, out of the lock file. Without a serial number and with the commit's time,
 * so that the same commit gives the same bytes.
 * @param {string} output
 * @param {import('./commit.mjs').Commit} commit
 * @param {{ name: string, version: string }} runtime what everything runs on, which the lock file knows as a tool alone
 */
export function writeBillOfMaterials(output, commit, runtime) {
  const args = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--omit',
    'dev',
    '--package-lock-only',
    '--sbom-type',
    'application',
  ];
  const printed = capture('npm', args, { cwd: projectFolder });
  if (printed === null) throw new SetupError('npm could not make the bill of materials (npm sbom).');
  const { serialNumber: _, ...bill } = JSON.parse(printed);
  bill.metadata.timestamp = new Date(commit.seconds * 1000).toISOString();
  bill.components.push({
    'bom-ref': `${runtime.name}@${runtime.version}`,
    type: 'framework',
    name: runtime.name,
    version: runtime.version,
    scope: 'required',
    purl: `pkg:npm/${runtime.name}@${runtime.version}`,
    licenses: [{ license: { id: 'MIT' } }],
  });
  writeFileSync(output, `${JSON.stringify(bill, null, 2)}\n`);
}

/**
 * `SHA256SUMS` over every other file of the folder, as `sha256sum --check` reads it.
 * @param {string} folder
 */
export function writeChecksums(folder) {
  const lines = readdirSync(folder)
    .filter((name) => name !== SUMS)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  writeFileSync(join(folder, SUMS), lines.join(''));
}
