import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FULL_HD } from './subject.ts';

const MAIN = `const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: ${FULL_HD.widthPx},
    height: ${FULL_HD.heightPx},
    useContentSize: true,
    backgroundColor: '#0f282f',
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, spellcheck: false, backgroundThrottling: false },
  });
  window.removeMenu();
  void window.loadFile(join(__dirname, 'index.html'));
});
`;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Empty</title>
<body bgcolor="#0f282f" text="#f6efe0">Empty</body>
</html>
`;

/**
 * Writes the least Electron can be asked for into `folder` and answers with it: a window of the kiosk's size and
 * ground, and a page of one word. What a kiosk costs beyond this is its own doing.
 */
export function writeEmptyApp(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(join(folder, 'index.html'), PAGE);
  return folder;
}
