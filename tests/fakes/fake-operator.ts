import az from '../../assets/languages/az.json';
import en from '../../assets/languages/en.json';
import fr from '../../assets/languages/fr.json';
import ru from '../../assets/languages/ru.json';
import type {
  ChosenContent,
  DoorState,
  Health,
  OfferedTalk,
  OperatorBridge,
  OperatorStart,
  SelfTest,
} from '../../src-shared/operator/contract.ts';
import { judge, type MachineFacts } from '../../src-shared/self-test/judge.ts';
import type { JournalLine } from '../../src-shared/journal/line.ts';
import { summarise } from '../../src-shared/journal/summary.ts';
import type { Settings } from '../../src-shared/settings.ts';

/** What a fake main process does at its door. */
export interface FakeOffice {
  readonly door: DoorState;
  readonly pin?: string;
  readonly languages?: OperatorStart['languages'];
  /** How long whoever types a wrong PIN has to wait. */
  readonly waitMs?: number;
  readonly settings?: Partial<Settings>;
  readonly chosen?: ChosenContent | null;
  readonly journal?: readonly JournalLine[];
  readonly talk?: OfferedTalk | null;
  /** A handout is made once this has come. */
  readonly handoutWaits?: Promise<unknown>;
  /** What the disk refuses with, whatever is to be kept. */
  readonly refusal?: string | null;
  /** How the state is other than bad. */
  readonly health?: { readonly restarts: Health['restarts']; readonly sentences: readonly string[] };
  /** How the machine is other than well. */
  readonly facts?: Partial<MachineFacts>;
}

/** The operator's main process, with what it was asked, such as `enterPin 392715`. */
export interface FakeOperator {
  readonly bridge: OperatorBridge;
  readonly asked: readonly string[];
}

const LANGUAGES: OperatorStart['languages'] = [
  { tag: 'en', name: 'English' },
  { tag: 'az', name: 'Azərbaycanca' },
  { tag: 'ru', name: 'Русский' },
];

/** A machine that is well. */
const FACTS: MachineFacts = {
  clock: { time: '2026-11-24 09:30', zone: 'Asia/Baku', isPlausible: true },
  disk: { refusal: null, freeBytes: 8_000_000_000 },
  staysAwake: true,
  networkSockets: 0,
  content: { isOther: false, errors: 0, warnings: 1 },
  isPinKept: true,
  incidents: 0,
};

export function fakeOperator(office: FakeOffice): FakeOperator {
  const asked: string[] = [];
  let { door } = office;
  const refusal = office.refusal ?? null;
  let settings: Settings = {
    languages: [],
    pace: 1,
    stillThereAfterMs: 60_000,
    countdownMs: 15_000,
    otherDisplays: 'blank',
    openingHours: [],
    quietRestartHour: 4,
    brightnessVeil: 0,
    pixelShift: false,
    screenTurn: 0,
    sound: true,
    journal: true,
    eventName: '',
    ...office.settings,
  };
  const facts = { ...FACTS, ...office.facts };
  const selfTest: SelfTest = { verdicts: judge(facts), clock: facts.clock };
  const answer = async <Value>(request: string, value: () => Value | Promise<Value>): Promise<Value> => {
    asked.push(request);
    return value();
  };
  const bridge: OperatorBridge = {
    begin: () =>
      answer('begin', () => ({
        languages: office.languages ?? LANGUAGES,
        words: { en: en.words, az: az.words, ru: ru.words, fr: fr.words },
        door,
        turn: 0 as const,
      })),
    look: () => answer('look', () => (door = { at: 'new-pin', why: 'recovery' })),
    enterPin: (pin) =>
      answer(`enterPin ${pin}`, () => {
        door = pin === office.pin ? { at: 'panel' } : { at: 'pin', waitMs: office.waitMs ?? 0 };
        return door;
      }),
    setPin: (pin) =>
      answer(`setPin ${pin}`, () => {
        if (refusal !== null) return { fault: 'disk', door };
        door = { at: 'panel' };
        return { fault: null, door };
      }),
    leave: () => answer('leave', () => undefined),
    health: () =>
      answer('health', () => ({
        runningSince: '2026-11-24 09:00',
        version: '0.1.0',
        electron: '45.0.0',
        restarts: office.health?.restarts ?? [{ reason: 'crashed', times: 2, lastAt: '2026-11-24 09:30' }],
        quarantined: [],
        safeMode: false,
        softwareRendering: false,
        day: [
          { at: '09:01', memoryMb: 250, fps: null },
          { at: '09:02', memoryMb: 256, fps: 60 },
        ],
        content: {
          id: 'small',
          version: '1.0.0',
          folder: '/packs/small',
          scenes: 3,
          sentences: office.health?.sentences ?? ['text/en.json: something is wrong [C8]'],
        },
        freeBytes: 8_000_000_000,
        selfTest: { at: '2026-11-24 08:30', toDo: ['touch'] },
      })),
    findings: () =>
      answer('findings', () => ({
        findings: [
          { code: 'C8', level: 'error', file: 'text/en.json', sentence: 'something is wrong.' },
          { code: 'C19', level: 'warning', file: 'pack.json', sentence: 'something is odd.' },
        ],
        more: 3,
      })),
    offeredContent: () =>
      answer('offeredContent', () => {
        const chosen = office.chosen ?? null;
        return chosen === null ? [] : [{ path: chosen.path, name: 'new' }];
      }),
    chooseContent: (path) => answer(`chooseContent ${path}`, () => office.chosen ?? null),
    installContent: () => answer('installContent', () => ({ refusal })),
    rollBackContent: () => answer('rollBackContent', () => ({ refusal })),
    settings: () => answer('settings', () => settings),
    saveSettings: (next) =>
      answer(`saveSettings ${JSON.stringify(next)}`, () => {
        settings = next;
        return { refusal };
      }),
    tryTurn: (turn) =>
      answer(`tryTurn ${turn}`, () => {
        settings = { ...settings, screenTurn: turn };
      }),
    keepTurn: () => answer('keepTurn', () => undefined),
    selfTest: () => answer('selfTest', () => selfTest),
    selfTestDone: ({ toDo }) => answer(`selfTestDone ${toDo.join(' ')}`, () => undefined),
    journal: (days) =>
      answer(`journal ${days}`, () => ({
        isOn: settings.journal,
        daysKept: 3,
        bytes: 123_456,
        summary: summarise(office.journal ?? []),
        itemNames: { 'what-a-mine-is': { en: 'What a mine is', ru: 'Что такое мина' } },
      })),
    exportPlaces: () => answer('exportPlaces', () => ['/media/stick', '/user-data/exports']),
    exportJournal: (place) =>
      answer(`exportJournal ${place}`, () => ({
        refusal,
        folder: refusal === null ? `${place}/kiosk-journal-2027-04-04-1005` : null,
      })),
    deleteJournal: () => answer('deleteJournal', () => ({ refusal })),
    talk: () =>
      answer('talk', () =>
        office.talk === undefined
          ? { title: { en: 'Mine awareness', ru: 'О минах' }, scenes: 31, plannedMs: 1_170_000 }
          : office.talk,
      ),
    startTalk: () => answer('startTalk', () => undefined),
    makeHandout: (order) =>
      answer(`makeHandout ${JSON.stringify(order)}`, async () => {
        await office.handoutWaits;
        return refusal === null
          ? { refusal, lines: [`Written: ${order.place}/handout.pdf`] }
          : { refusal, lines: [] };
      }),
    restart: () => answer('restart', () => undefined),
    quit: () => answer('quit', () => undefined),
  };
  return { bridge, asked };
}
