import { join, resolve } from 'node:path';
import {
  app,
  globalShortcut,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  screen,
  session,
} from 'electron';
import type { KioskStart, PaintedScene } from '../src-shared/contract.ts';
import { OperatorError } from '../src-shared/errors.ts';
import { DEFAULT_SETTINGS } from '../src-shared/settings.ts';
import type { KioskArguments } from './arguments.ts';
import { isForGood, parseArguments } from './arguments.ts';
import { electronDisplays } from './electron/displays.ts';
import { answerRequests, sendEvent } from './electron/ipc.ts';
import { guardPage } from './electron/guard-page.ts';
import { forbidNetwork, guardAllContents, guardSession, refuseServers } from './electron/lockdown.ts';
import { endInOrder } from './electron/end-in-order.ts';
import { holdDisplays } from './electron/hold-displays.ts';
import { keepAlive } from './electron/keep-alive.ts';
import { keepOperatorDoor } from './electron/operator.ts';
import { writeHandout } from './electron/handout.ts';
import { onKeyP, presenter } from './electron/presenter.ts';
import { findDisplay } from './electron/place-window.ts';
import { watchPower } from './electron/power.ts';
import { declareKioskScheme, serveKioskScheme } from './electron/protocol.ts';
import { saveScenes } from './electron/save-scenes.ts';
import { openWindow } from './electron/window.ts';
import type { HandoutRequest } from './handout/request.ts';
import { contentOfRun } from './content-of-run.ts';
import { leaveAtFirstScene } from './first-scene.ts';
import { isHeld } from './held-folder.ts';
import { attend, prove } from './live/attend.ts';
import { contentInUse } from './live/content-in-use.ts';
import { readInterfaceWords } from './interface-words.ts';
import { journalFolder } from './journal/journal-days.ts';
import { machineJournalDisk } from './journal/journal-disk.ts';
import { keepJournal } from './journal/keep-journal.ts';
import { EXIT, leave } from './leave.ts';
import { INTERFACE, isHome } from './lockdown/addresses.ts';
import { isHardenedBuild } from './lockdown/hardened.ts';
import { openLog } from './log.ts';
import { machineHours } from './opening-hours.ts';
import { thisRun } from './recovery/this-run.ts';
import { contentOf } from './scene-pictures.ts';
import { openSettings } from './settings-store.ts';
import { superviseForGood } from './supervisor/parent.ts';
import type { PackInUse } from './start-up.ts';
import { ensureFolder } from './start-up.ts';
import { talkNamed } from './talk/talk-named.ts';

const ROOT = join(__dirname, '..', '..');
const APP_FOLDER = join(__dirname, '..', 'renderer');
const ASSETS_FOLDER = join(ROOT, 'assets');
const PRELOAD = join(__dirname, '..', 'preload', 'preload.cjs');
const PRELOAD_OPERATOR = join(__dirname, '..', 'preload', 'preload-operator.cjs');
const PRELOAD_MIRROR = join(__dirname, '..', 'preload', 'preload-mirror.cjs');
/** The thread that keeps a kiosk that is started with `--supervised`. */
const SUPERVISOR = join(__dirname, 'supervise.cjs');
const PRELOAD_PRESENTER = join(__dirname, '..', 'preload', 'preload-presenter.cjs');
const OPERATOR_PAGE = 'kiosk://app/operator.html';

const isHardened = isHardenedBuild(ROOT);
/** Development: neither hardened nor packaged, whatever the executable is called. */
const isOpenBuild = !isHardened && !app.isPackaged;

/** The development server of the interface; never heeded by a packaged application, whatever its executable is called. */
const devServer = isOpenBuild ? process.env['ELECTRON_RENDERER_URL'] : undefined;

/** The address of the visitor's page. */
const home = devServer ?? INTERFACE;

/** The arguments that are meant for us: without the executable and, in development, the application's folder. */
function ownArguments(): readonly string[] {
  return process.argv.slice(1).filter((word) => !(process.defaultApp && resolve(word) === app.getAppPath()));
}

function prepare(): KioskArguments {
  try {
    const arguments_ = parseArguments(ownArguments(), { isHardened, platform: process.platform });
    if (arguments_.supervised && isForGood(arguments_)) superviseForGood(SUPERVISOR);
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
  const thisOne = thisRun({ userData, isForGood: isForGood(arguments_), log, nowMs: Date.now });
  if (thisOne.isSoftware) app.disableHardwareAcceleration();
  const settings = await openSettings(userData, { warn: (sentence) => log.warn('KIOSK-301', sentence) });
  // In safe mode the defaults apply, but for what visitors were promised: a journal that is off stays off.
  const applied = () => (thisOne.isSafe ? DEFAULT_SETTINGS : settings.now());

  const places = { assets: ASSETS_FOLDER, userData, run: thisOne, log };
  const { first, tools, check, attendance } = await contentOfRun(arguments_, places);
  if (arguments_.check && first.refusal !== null) leave(EXIT.failed, first.refusal);
  // In safe mode, or where the content asked for does not play, the kiosk has to go on with what there is.
  if (!thisOne.isSafe && first.refusal === null) talkNamed(first.store.pack, arguments_.talk);
  const content = contentInUse(first, () => sendEvent(window.webContents, 'contentWaits', null));
  // What of the settings disturbs nobody is taken at once; the rest as other content is.
  settings.onChange(() => {
    sendEvent(window.webContents, 'settingsChanged', applied());
    sendEvent(window.webContents, 'contentWaits', null);
  });
  const interfaceWords = readInterfaceWords(join(ASSETS_FOLDER, 'languages'), log);

  const journal = keepJournal(
    { folder: journalFolder(userData), disk: machineJournalDisk, log },
    () => settings.now().journal,
  );
  settings.onChange(({ journal: isOn }) => (isOn ? undefined : journal.forget()));
  const flush = () => Promise.all([settings.flush(), journal.close()]);
  endInOrder(app, flush);

  await app.whenReady();
  serveKioskScheme(() => ({ app: APP_FOLDER, content: content.now().folder }), log);
  guardSession(session.defaultSession, { devServer: devServer ?? null, developerTools: isOpenBuild }, log);
  guardAllContents(app, log);
  refuseServers(app);
  const makeHandout = (request: HandoutRequest) => {
    const places = { assets: ASSETS_FOLDER, built: join(APP_FOLDER, 'assets') };
    const { pack } = content.now().store;
    return writeHandout(request, { pack, interfaceWords, home, preload: PRELOAD, log, ...places });
  };
  if (arguments_.handout !== null)
    return leave(EXIT.done, (await makeHandout(arguments_.handout)).join('\n'));
  const displays = electronDisplays(screen);
  await findDisplay(displays, log);

  const window = openWindow(arguments_, displays, { preload: PRELOAD, developerTools: isOpenBuild });
  Menu.setApplicationMenu(null);
  const load = () => void window.loadURL(home).catch(() => undefined);
  const keys = arguments_.windowed && isOpenBuild ? 'developer' : 'visitor';
  guardPage(window.webContents, { home, keys, load }, log);
  const { page, health, ends, answers } = keepAlive(window, {
    ...{ app, run: thisOne, log, load, flush },
    quarantine: (sceneId) => thisOne.quarantine.add(content.now().store.pack, sceneId),
    quietHour: () => applied().quietRestartHour,
  });
  health.onRestart((reason) => journal.pageEnded(reason));
  const covers = arguments_.windowed
    ? null
    : holdDisplays(window, displays, {
        ...{ app, log, wanted: applied().otherDisplays },
        mirror: { preload: PRELOAD_MIRROR, address: new URL('mirror.html', home).href },
      });
  settings.onChange(() => covers?.want(applied().otherDisplays));
  const hours = machineHours({ ...settings, now: applied }, log, (isOpen) => {
    sendEvent(window.webContents, 'openChanged', isOpen);
    covers?.setDark(!isOpen);
    journal.happened(isOpen ? 'opened' : 'dark');
  });
  covers?.setDark(!hours.isOpen());
  const power = watchPower({ powerMonitor, powerSaveBlocker }, hours.slept);

  const start = (position: number): KioskStart => ({
    pack: content.now().store.pack.front,
    interfaceWords,
    settings: applied(),
    isOpen: hours.isOpen(),
    first: content.now().store.loopScene(position),
  });
  const onPainted: ((painted: PaintedScene) => void)[] = [];
  if (arguments_.saveScenes !== null) {
    const folder = resolve(arguments_.saveScenes);
    const shown = (painted: PaintedScene) => contentOf(content.now().store, painted);
    onPainted.push(saveScenes(window, { folder, contentOf: shown, log }));
  }
  onPainted.push(({ sceneId }) => page.painted(sceneId));
  onPainted.push((painted) => journal.scenePainted(painted));
  const leaveAtFirst = arguments_.check ? leaveAtFirstScene() : null;
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
      start: () => start(content.takeAt(page.position())),
      takeContent: (position) => start(content.takeAt(position)),
      loopScene: (position) => content.now().store.loopScene(position),
      sectionScene: (section, index) => content.now().store.sectionScene(section, index),
      doorScenes: () => content.now().store.doorScenes(),
      sectionIndex: (section, from, count) => content.now().store.sectionIndex(section, from, count),
      sceneBegins: page.begins,
      here: answers,
      scenePainted: (painted) => onPainted.forEach((listener) => listener(painted)),
      visitorActed: (act) => journal.visitorActed(act),
      pageFault: ({ message, sceneId }) =>
        log.fault('KIOSK-511', sceneId === null ? message : `In the scene ${sceneId}: ${message}`),
    },
    { isOurs: (address) => isHome(address, home), heard: page.speaks },
    log,
  );
  const talks = presenter({
    ...{ app, displays, over: window, log, userData },
    isLocked: !arguments_.windowed,
    preload: PRELOAD_PRESENTER,
    address: new URL('presenter.html', home).href,
    store: () => content.now().store,
    named: arguments_.talk,
    start: () => start(0),
    live: attendance.live,
    resume: load,
  });
  if (arguments_.presenter) void talks.startTalk();
  if (arguments_.windowed) onKeyP(window.webContents, () => void talks.startTalk());
  keepOperatorDoor({
    electron: { app, screen, globalShortcut },
    ...{ arguments_, window, userData, check, settings, journal, log },
    isOurs: (asked) => isHome(asked, home),
    turn: () => applied().screenTurn,
    languages: () => ({ languages: content.now().store.pack.front.languages, words: interfaceWords }),
    inUse: content.now,
    health,
    examine: (folder) => tools.examine(folder),
    staysAwake: power.staysAwake,
    recovery: thisOne.health,
    startTalk: () => void talks.startTalk(),
    writeHandout: makeHandout,
    ...ends,
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
if (!app.requestSingleInstanceLock() && isHeld(app.getPath('userData'))) {
  leave(
    EXIT.alreadyRunning,
    'Another kiosk already runs with this user-data folder: close it, or give --user-data-dir another folder.',
  );
}
// On Linux the system's voices are asked for only with this; elsewhere they are there.
app.commandLine.appendSwitch('enable-speech-dispatcher');
// Without a listener Electron ends with the last window, which for a handout is the one its scenes were drawn in.
app.on('window-all-closed', () => {
  if (arguments_.handout === null) app.quit();
});
run(arguments_).catch((error: unknown) => {
  leave(
    error instanceof OperatorError && error.code === 'usage' ? EXIT.usage : EXIT.failed,
    error instanceof OperatorError ? error.message : `The kiosk could not start: ${String(error)}`,
  );
});
