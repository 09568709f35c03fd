import type { App, WebContents } from 'electron';
import type { KioskStart } from '../../src-shared/contract.ts';
import type { Talk } from '../../src-shared/talk/talk.ts';
import type { ContentStore } from '../content-store.ts';
import { openTalkDesk } from '../talk/desk.ts';
import { timesBook } from '../talk/times-book.ts';
import { machineTimer } from '../timer.ts';
import { talkScreens, type ScreenSurroundings } from './presenter-screens.ts';

/** What a talk needs of the running kiosk. */
export interface PresenterSurroundings extends ScreenSurroundings {
  readonly app: App;
  readonly store: () => ContentStore;
  /** The id of the talk that is asked for. Content that came since and has none of this name gives its own first. */
  readonly named: string | null;
  /** What a page needs to draw scenes with. */
  readonly start: () => KioskStart;
  readonly userData: string;
  /** The folder somebody works in; null when the content is not followed. */
  readonly live: string | null;
  /** The loop begins anew, with nothing left of the talk. */
  readonly resume: () => void;
}

/** Gives talks, one at a time. */
export interface Presenter {
  /** Begins the talk of the content in use; nothing happens while one is given, or where no scene can be shown. */
  startTalk(): Promise<void>;
}

/** R10: opens the two screens of a talk over the kiosk and keeps them where they belong until it ends. */
export function presenter(surroundings: PresenterSurroundings): Presenter {
  const { named } = surroundings;
  let isOn = false;
  return {
    async startTalk() {
      if (isOn) return;
      isOn = true;
      try {
        const { pack } = surroundings.store();
        const talk = (named === null ? null : pack.talk(named)) ?? pack.talk();
        if (talk === null) surroundings.log.warn('KIOSK-953', 'There is no scene to give a talk with.');
        else await give(talk, surroundings);
      } finally {
        isOn = false;
      }
    },
  };
}

/** Returns when the talk has ended. */
async function give(talk: Talk, surroundings: PresenterSurroundings): Promise<void> {
  const { log, app, resume } = surroundings;
  const book = timesBook(talk, surroundings);
  const rehearsedMs = await book.read();
  const store = surroundings.store();
  const kiosk = surroundings.start();
  await new Promise<void>((resolve) => {
    const desk = openTalkDesk({
      talk,
      kiosk,
      rehearsedMs,
      read: (sceneId, cutId) => store.scene(sceneId, cutId),
      timer: machineTimer,
      stance: () => screens.stance(),
      onBroken: (sceneId) => log.warn('KIOSK-954', `The scene ${sceneId} cannot be shown in the talk.`),
      onChange(now, before) {
        if (now.isRehearsing && (now.hasEnded || now.at !== before.at)) void book.keep(desk.spentMs());
        if (now.isSwapped !== before.isSwapped) screens.place();
        screens.tell();
        if (!now.hasEnded) return;
        end();
        resume();
      },
    });
    const screens = talkScreens(surroundings, {
      turn: kiosk.settings.screenTurn,
      begin: (role) => desk.start(role),
      view: () => desk.view(),
      scene: (at) => desk.scene(at),
      act: (event) => desk.act(event),
    });
    const end = (): void => {
      app.removeListener('before-quit', end);
      desk.close();
      screens.close();
      resolve();
    };
    app.once('before-quit', end);
  });
}

/** The key P in the window of whoever prepares a talk. On the stand no visitor has it. */
export function onKeyP(contents: WebContents, start: () => void): void {
  contents.on('before-input-event', (_event, { type, key, code, control, alt, meta }) => {
    const isP = code === 'KeyP' || key.toLowerCase() === 'p';
    if (type === 'keyDown' && isP && !control && !alt && !meta) start();
  });
}
