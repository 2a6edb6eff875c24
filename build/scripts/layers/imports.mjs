// @ts-check
/** Who imports whom: every import of a file by another one of the project, of types and at run time as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** @typedef {{ readonly from: string, readonly to: string }} Import paths from the project's root, with `/` */

/** What the parser does not list: `import('./plan.ts').Plan` in a type, and the address of a worker. */
const BY_ADDRESS = /\b(?:import|new URL)\(\s*'(\.[^']+)'/g;

/**
 * @param {string} root the project
 * @param {readonly string[]} folders those to read
 * @returns {Import[]}
 */
export function readImports(root, folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return files.flatMap((from) =>
    listSpecifiers(from, readFileSync(join(root, from), 'utf8'))
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => ({ from, to: posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) })),
  );
}

/**
 * @param {string} fileName
 * @param {string} source
 * @returns {string[]} each once
 */
function listSpecifiers(fileName, source) {
  const { module, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest));
  const named = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...exported];
  return [
    ...new Set([
      ...named.flatMap((request) => (request ? [request.value] : [])),
      ...[...source.matchAll(BY_ADDRESS)].map((match) => String(match[1])),
    ]),
  ];
}
