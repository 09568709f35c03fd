import type { App, BrowserWindow, GlobalShortcut, Screen } from 'electron';
import type { KioskArguments } from '../arguments.ts';
import { journalFolder } from '../journal/journal-days.ts';
import { machineJournalDisk } from '../journal/journal-disk.ts';
import type { Journal } from '../journal/journal.ts';
import { panelJournal } from '../journal/panel-journal.ts';
import { machineDisk } from '../kioskpack/disk.ts';
import type { Log } from '../log.ts';
import { openDoor, type Door } from '../operator/door.ts';
import { panelContent, type ContentSurroundings } from '../operator/panel-content.ts';
import { mayAsk, operatorHandlers, type PanelSurroundings } from '../operator/panel.ts';
import { panelTalk, type PanelTalkSurroundings } from '../operator/panel-talk.ts';
import { turnTrial } from '../operator/try-turn.ts';
import { takePinFile } from '../operator/pin-file.ts';
import { scryptPins } from '../operator/pin-hash.ts';
import { removableRoots } from '../operator/recovery.ts';
import { incidentsIn } from '../self-test/incidents.ts';
import type { SelfTestSurroundings } from '../self-test/machine-facts.ts';
import { selfTestBook } from '../self-test/self-test-book.ts';
import { machineTimer } from '../timer.ts';
import { answerOperator } from './operator-ipc.ts';
import { openOperatorWindow } from './operator-window.ts';
import { watchGesture } from './watch-gesture.ts';

/** What the operator's door needs of the running kiosk. */
export interface OperatorSurroundings
  extends
    Pick<
      PanelSurroundings,
      'languages' | 'inUse' | 'settings' | 'turn' | 'health' | 'recovery' | 'startTalk' | 'restart' | 'quit'
    >,
    Pick<SelfTestSurroundings, 'examine' | 'staysAwake'>,
    Omit<ContentSurroundings, 'log' | 'roots'> {
  readonly electron: {
    readonly app: App;
    readonly screen: Screen;
    readonly globalShortcut: GlobalShortcut;
  };
  readonly arguments_: Pick<KioskArguments, 'windowed'>;
  /** The visitors' window. */
  readonly window: BrowserWindow;
  readonly isOurs: (address: string) => boolean;
  readonly preload: string;
  /** The operator's page. */
  readonly address: string;
  readonly journal: Journal;
  readonly writeHandout: PanelTalkSurroundings['write'];
  readonly log: Log;
}

/** Keeps the operator's door: it is opened by the gesture, at any time, over whatever the kiosk shows. */
export function keepOperatorDoor(surroundings: OperatorSurroundings): void {
  const { electron, arguments_, window, userData, journal, log, address } = surroundings;
  const nowMs = () => performance.now();
  const place = { userData, disk: machineDisk, pins: scryptPins, log };
  const roots = () => removableRoots(process.platform);
  // Not waited for: a slow disk must not hold up the first scene.
  const opened = takePinFile(place).then(() => openDoor({ ...place, nowMs, roots }));
  const startedAtMs = Date.now();
  const selfTest = selfTestBook({
    ...surroundings,
    disk: machineDisk,
    processes: () => [process.pid, ...electron.app.getAppMetrics().map(({ pid }) => pid)],
    nowMs: () => Date.now(),
    incidents: () => incidentsIn({ restarts: surroundings.health.restarts(), ...surroundings.recovery() }),
  });
  const places = { userData, roots, documents: electron.app.getPath('documents') };
  // One for all panels: a handout that is being made outlives the panel that it was asked for in.
  const talk = panelTalk({
    ...{ ...places, log, wallMs: Date.now, write: surroundings.writeHandout },
    given: () => surroundings.inUse().store.pack.talk(),
  });
  let shown: BrowserWindow | null = null;

  const show = (door: Door): void => {
    if (shown !== null || window.isDestroyed()) return;
    const operator = openOperatorWindow({
      over: window,
      preload: surroundings.preload,
      address,
      isLocked: !arguments_.windowed,
      nowMs,
      log,
    });
    shown = operator;
    const trial = turnTrial(surroundings.settings, machineTimer);
    journal.operatorCame();
    operator.on('closed', () => {
      shown = null;
      trial.end();
      door.leave();
      if (!window.isDestroyed()) window.focus();
    });
    const handlers = operatorHandlers({
      ...surroundings,
      door,
      selfTest,
      talk,
      turnTrial: trial,
      startedAtMs,
      versions: { kiosk: electron.app.getVersion(), electron: process.versions.electron },
      content: panelContent({ ...surroundings, roots }),
      journal: panelJournal({
        ...surroundings,
        ...{ ...places, folder: journalFolder(userData), disk: machineJournalDisk, wallMs: Date.now },
        isOn: () => surroundings.settings.now().journal,
        items: () => surroundings.inUse().store.pack,
      }),
      close: () => operator.destroy(),
    });
    const isOurs = (asked: string): boolean => asked === address;
    answerOperator(operator.webContents, handlers, { isOurs, mayAsk: (name) => mayAsk(name, door) }, log);
  };
  const senses = {
    screen: electron.screen,
    globalShortcut: arguments_.windowed ? null : electron.globalShortcut,
    nowMs,
    isOurs: surroundings.isOurs,
    turn: surroundings.turn,
  };
  watchGesture(window, senses, () => void opened.then(show));
  void opened.then((door) => {
    if (door.state().at === 'new-pin')
      log.warn('KIOSK-802', "No PIN is set at the operator's door: who opens it first sets it.");
  });
}
