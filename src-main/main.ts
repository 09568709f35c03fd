import { join, resolve } from 'node:path';
import { app, globalShortcut, ipcMain, powerSaveBlocker, screen, session } from 'electron';
import type { KioskStart, PaintedScene } from '../src-shared/contract.ts';
import { checkPack, packChecks } from '../src-shared/content/check.ts';
import { openPack } from '../src-shared/content/open-pack.ts';
import { OperatorError } from '../src-shared/errors.ts';
import { interleave } from '../src-shared/programme/order.ts';
import type { KioskArguments } from './arguments.ts';
import { parseArguments } from './arguments.ts';
import { electronDisplays } from './electron/displays.ts';
import { answerRequests, sendEvent } from './electron/ipc.ts';
import { confine, forbidNetwork, forbidPermissions } from './electron/lockdown.ts';
import { keepOperatorDoor } from './electron/operator.ts';
import { findDisplay, keepCovered } from './electron/place-window.ts';
import { declareKioskScheme, serveKioskScheme } from './electron/protocol.ts';
import { saveScenes } from './electron/save-scenes.ts';
import { watchRenderer } from './electron/watch-renderer.ts';
import { openWindow } from './electron/window.ts';
import { contentCandidates, liveFolder } from './content-candidates.ts';
import { examine } from './examination.ts';
import { leaveAtFirstScene } from './first-scene.ts';
import { attend, prove } from './live/attend.ts';
import { contentInUse } from './live/content-in-use.ts';
import { readInterfaceWords } from './interface-words.ts';
import { EXIT, leave } from './leave.ts';
import { openLog } from './log.ts';
import { folderFiles } from './pack-files.ts';
import { settingsInUse } from './settings-in-use.ts';
import { readSettings } from './settings-store.ts';
import type { PackInUse, PackTools } from './start-up.ts';
import { choosePack, ensureFolder } from './start-up.ts';
import { plausibleDay } from './today.ts';

const APP_FOLDER = join(__dirname, '..', 'renderer');
const ASSETS_FOLDER = join(__dirname, '..', '..', 'assets');
const PRELOAD = join(__dirname, '..', 'preload', 'preload.cjs');
const PRELOAD_OPERATOR = join(__dirname, '..', 'preload', 'preload-operator.cjs');
const INTERFACE = 'kiosk://app/index.html';
const OPERATOR_PAGE = 'kiosk://app/operator.html';

/** The development server of the interface; never heeded by a packaged application. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

function isOurs(address: string): boolean {
  if (address.startsWith(OPERATOR_PAGE)) return false;
  return address.startsWith('kiosk://app/') || (devServer !== undefined && address.startsWith(devServer));
}

/** The arguments that are meant for us: without the executable and, in development, the application's folder. */
function ownArguments(): readonly string[] {
  return process.argv.slice(1).filter((word) => !(process.defaultApp && resolve(word) === app.getAppPath()));
}

function prepare(): KioskArguments {
  try {
    const arguments_ = parseArguments(ownArguments());
    if (arguments_.userDataDir !== null) {
      const folder = resolve(arguments_.userDataDir);
      ensureFolder(folder, 'settings and logs');
      app.setPath('userData', folder);
      app.setPath('sessionData', join(folder, 'session'));
      app.setPath('crashDumps', join(folder, 'crashes'));
    }
    if (arguments_.saveScenes !== null)
      ensureFolder(resolve(arguments_.saveScenes), 'pictures of the scenes');
    return arguments_;
  } catch (error) {
    if (error instanceof OperatorError) return leave(EXIT.usage, error.message);
    throw error;
  }
}

async function run(arguments_: KioskArguments): Promise<void> {
  const userData = app.getPath('userData');
  const log = openLog(userData);
  const { settings: firstSettings, sentences } = readSettings(userData, Date.now());
  sentences.forEach((sentence) => log.warn(sentence));

  const bundled = join(ASSETS_FOLDER, 'content');
  const tools: PackTools = {
    open: (folder) => openPack(folderFiles(folder), interleave),
    examine: (folder) =>
      examine(packChecks(folderFiles(folder), plausibleDay(Date.now())), () => performance.now()),
    log,
  };
  const check = (folder: string) => checkPack(folderFiles(folder), plausibleDay(Date.now()));
  const candidates = contentCandidates(arguments_, { userData, log, check });
  const first = await choosePack(candidates, bundled, tools, arguments_.check ? Infinity : undefined);
  if (arguments_.check && first.refusal !== null) leave(EXIT.failed, first.refusal);
  const content = contentInUse(first, () => sendEvent(window.webContents, 'contentWaits', null));
  // Settings are taken as other content is: when no visitor is disturbed by it.
  const settings = settingsInUse(userData, firstSettings, () =>
    sendEvent(window.webContents, 'contentWaits', null),
  );
  const interfaceWords = readInterfaceWords(join(ASSETS_FOLDER, 'languages'), log);

  await app.whenReady();
  serveKioskScheme(() => ({ app: APP_FOLDER, content: content.now().folder }), log);
  forbidPermissions(session.defaultSession);
  const displays = electronDisplays(screen);
  await findDisplay(displays, log);

  const window = openWindow(arguments_, displays, PRELOAD);
  window.removeMenu();
  confine(window.webContents, isOurs, log);
  const load = () => void window.loadURL(devServer ?? INTERFACE);
  watchRenderer(window, load, log);
  if (!arguments_.windowed) keepCovered(window, displays);
  powerSaveBlocker.start('prevent-display-sleep');

  const start = (position: number): KioskStart => ({
    pack: content.now().store.pack.front,
    interfaceWords,
    settings: settings.now(),
    first: content.now().store.loopScene(position),
    doors: content.now().store.doorScenes(),
  });
  const onPainted: ((painted: PaintedScene) => void)[] = [];
  if (arguments_.saveScenes !== null) onPainted.push(saveScenes(window, resolve(arguments_.saveScenes), log));
  const leaveAtFirst = arguments_.check ? leaveAtFirstScene() : null;
  const attendance = { bundled, tools, userData, live: liveFolder(arguments_) };
  // What takes long, a large pack's check above all, must not hold up the first scene.
  let attending: Promise<unknown> | null = null;
  onPainted.push((painted) => {
    attending ??= prove(content, attendance).then(() =>
      leaveAtFirst === null ? attend(content, attendance) : leaveAtFirst(painted),
    );
  });
  answerRequests(
    ipcMain,
    {
      start: () => {
        content.takeAtOnce();
        return start(0);
      },
      takeContent: (position) => start(content.takeAt(position)),
      loopScene: (position) => content.now().store.loopScene(position),
      sectionScene: (section, index) => content.now().store.sectionScene(section, index),
      sectionIndex: (section, from, count) => content.now().store.sectionIndex(section, from, count),
      scenePainted: (painted) => onPainted.forEach((listener) => listener(painted)),
      pageFault: ({ message, sceneId }) =>
        log.fault(sceneId === null ? message : `In the scene ${sceneId}: ${message}`),
    },
    isOurs,
    log,
  );
  keepOperatorDoor({
    electron: { app, screen, globalShortcut },
    ...{ arguments_, window, isOurs, userData, check, settings, log },
    languages: () => ({ languages: content.now().store.pack.front.languages, words: interfaceWords }),
    inUse: content.now,
    preload: PRELOAD_OPERATOR,
    address: devServer === undefined ? OPERATOR_PAGE : new URL('operator.html', devServer).href,
  });
  load();
  log.note(`Running ${app.getVersion()} on Electron ${process.versions.electron}: ${describe(first)}`);
}

function describe({ store, folder }: PackInUse): string {
  const { front } = store.pack;
  return `pack ${front.id} ${front.version} from ${folder}, ${front.loopLength} scenes in the loop`;
}

const arguments_ = prepare();
declareKioskScheme();
forbidNetwork(app, devServer);
if (!app.requestSingleInstanceLock()) {
  leave(
    EXIT.alreadyRunning,
    'Another kiosk already runs with this user-data folder: close it, or give --user-data-dir another folder.',
  );
}
app.on('window-all-closed', () => app.quit());
run(arguments_).catch((error: unknown) => {
  leave(
    EXIT.failed,
    error instanceof OperatorError ? error.message : `The kiosk could not start: ${String(error)}`,
  );
});
