/**
 * The smallest Electron program: what a start costs before any of ours runs. With a number as its last argument its page is a bare
 * contenteditable with as many paragraphs, beside which typing is measured.
 */
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.ZHANGFA_DATA_DIR);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  const count = Number(process.argv.at(-1));
  void window.loadFile(
    join(__dirname, 'index.html'),
    Number.isInteger(count) ? { query: { count: String(count) } } : {},
  );
});
