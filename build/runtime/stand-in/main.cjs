/**
 * Takes the place of Electron's own default app, which the fallback runtime lacks: makes `electron [switches] <folder> [arguments]`
 * start the app in that folder, as the official `electron` does. It is copied into the runtime's `resources/app`.
 */
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const [folder] = process.argv.slice(1).filter((argument) => !argument.startsWith('-'));

if (process.argv.includes('--version') && !folder) {
  console.log(`v${process.versions.electron}`);
  app.exit(0);
} else if (!folder) {
  console.error('Usage: electron <folder of the app>');
  app.exit(2);
} else {
  startApp(path.resolve(folder));
}

/**
 * Gives the app its own name, version and folder before its first line runs: they decide where its data is kept.
 * @param {string} appFolder
 */
function startApp(appFolder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  process.env.ZHANGFA_RUNTIME ??= 'fallback';
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  if (name) app.setName(name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(appFolder);
  require(path.join(appFolder, manifest.main ?? 'index.js'));
}
