import type {
  Health,
  OperatorRequest,
  OperatorRequests,
  OperatorStart,
} from '../../src-shared/operator/contract.ts';
import { doorRequests } from '../../src-shared/operator/contract.ts';
import type { ScreenTurn } from '../../src-shared/turn.ts';
import type { Door } from './door.ts';
import type { HealthBook } from './health.ts';
import { contentHealth, wallTime } from './health.ts';
import type { PanelJournal } from '../journal/panel-journal.ts';
import { findingsInUse, packFindings, type CheckedContent } from './pack-findings.ts';
import type { PanelContent } from './panel-content.ts';
import type { PanelTalk } from './panel-talk.ts';
import { freeBytes } from '../self-test/disk-probe.ts';
import type { SelfTestBook } from '../self-test/self-test-book.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { TurnTrial } from './try-turn.ts';

/** What the operator's page is answered with; an answer may take its time. */
export type OperatorHandlers = {
  readonly [Name in OperatorRequest]: (
    ...given: Parameters<OperatorRequests[Name]>
  ) => ReturnType<OperatorRequests[Name]> | Promise<ReturnType<OperatorRequests[Name]>>;
};

/** What the panel shows and moves. */
export interface PanelSurroundings extends CheckedContent {
  readonly userData: string;
  readonly door: Door;
  readonly languages: () => Pick<OperatorStart, 'languages' | 'words'>;
  readonly health: HealthBook;
  readonly recovery: () => Pick<Health, 'quarantined' | 'safeMode' | 'softwareRendering'>;
  readonly startedAtMs: number;
  readonly versions: { readonly kiosk: string; readonly electron: string };
  readonly content: PanelContent;
  readonly selfTest: SelfTestBook;
  readonly journal: PanelJournal;
  readonly talk: PanelTalk;
  /** Begins the talk; it ends by itself. */
  readonly startTalk: () => void;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'flush'>;
  readonly turnTrial: TurnTrial;
  /** By how much the visitors' picture is turned now; not at all in safe mode, whatever the settings say. */
  readonly turn: () => ScreenTurn;
  readonly close: () => void;
  /** Both keep what is not on the disk yet, then end the process. */
  readonly restart: () => void | Promise<void>;
  readonly quit: () => void | Promise<void>;
}

/** What main answers the operator's page with. */
export function operatorHandlers(surroundings: PanelSurroundings): OperatorHandlers {
  const { door, content, journal, settings, versions, health, inUse, selfTest, talk, turnTrial } =
    surroundings;
  return {
    begin: async () => ({
      ...surroundings.languages(),
      door: await door.look(),
      turn: surroundings.turn(),
    }),
    look: () => door.look(),
    enterPin: (pin) => door.enterPin(pin),
    setPin: (pin) => door.setPin(pin),
    leave: surroundings.close,
    health: async () => ({
      runningSince: wallTime(surroundings.startedAtMs),
      version: versions.kiosk,
      electron: versions.electron,
      restarts: health.restarts(),
      ...surroundings.recovery(),
      day: health.day(),
      content: contentHealth(inUse()),
      freeBytes: await freeBytes(surroundings.userData),
      selfTest: selfTest.last(),
    }),
    findings: async () => packFindings(await findingsInUse(surroundings)),
    offeredContent: () => content.offered(),
    chooseContent: (path) => content.choose(path),
    installContent: () => content.install(),
    rollBackContent: () => content.rollBack(),
    settings: () => settings.now(),
    saveSettings: async (next) => ({ refusal: await settings.change(next) }),
    tryTurn: (turn) => turnTrial.begin(turn),
    keepTurn: () => turnTrial.keep(),
    selfTest: () => selfTest.look(),
    selfTestDone: (left) => selfTest.done(left),
    journal: (days) => journal.report(days),
    exportPlaces: () => journal.places(),
    exportJournal: (place) => journal.exportTo(place),
    deleteJournal: () => journal.clear(),
    talk: () => talk.offered(),
    startTalk() {
      // First the panel, which gives the keyboard back: the talk's screens take it from there.
      surroundings.close();
      surroundings.startTalk();
    },
    makeHandout: (order) => talk.makeHandout(order),
    restart: surroundings.restart,
    quit: surroundings.quit,
  };
}

/** Whether a request is answered: those of the door always, those of the panel once the PIN was right (rule O7). */
export function mayAsk(request: OperatorRequest, door: Pick<Door, 'state'>): boolean {
  return doorRequests.has(request) || door.state().at === 'panel';
}
