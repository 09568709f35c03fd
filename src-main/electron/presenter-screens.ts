import type { BrowserWindow } from 'electron';
import type { Scene } from '../../src-shared/content/scene.ts';
import type { TalkRole, TalkStance, TalkStart, TalkView } from '../../src-shared/talk/contract.ts';
import { besideHole, sharedPlaces, talkPlaces, type TalkPlaces } from '../../src-shared/talk/places.ts';
import type { TalkEvent } from '../../src-shared/talk/state.ts';
import type { ScreenTurn } from '../../src-shared/turn.ts';
import type { Displays } from './displays.ts';
import { answerTalk } from './presenter-ipc.ts';
import {
  leaveOpen,
  openTalkWindow,
  placeTalkWindow,
  type TalkPage,
  type TalkWindow,
} from './presenter-window.ts';

/** Where the screens of a talk are shown. */
export interface ScreenSurroundings extends TalkPage {
  readonly displays: Displays;
}

/** The talk that they show. */
export interface ShownTalk {
  /** By how much the picture is turned on the kiosk's own display. */
  readonly turn: ScreenTurn;
  begin(role: TalkRole): TalkStart;
  view(): TalkView;
  scene(at: number): Scene | null;
  act(event: TalkEvent): void;
}

/** The two screens of a talk. */
export interface TalkScreens {
  stance(): TalkStance;
  /** Puts both where they belong now. */
  place(): void;
  /** Tells both of the talk as it is. */
  tell(): void;
  close(): void;
}

const ROLES = ['speaker', 'audience'] as const satisfies readonly TalkRole[];

/** R10: opens both screens, on two displays where there are two; they follow displays that come and go. */
export function talkScreens(surroundings: ScreenSurroundings, talk: ShownTalk): TalkScreens {
  const { displays, over, isLocked, address, log } = surroundings;
  const windows = new Map<TalkRole, TalkWindow>();
  let isSwapped = false;
  const places = (): TalkPlaces =>
    (isLocked ? talkPlaces(displays.all(), isSwapped, talk.turn) : null) ??
    sharedPlaces(over.getContentBounds(), talk.turn);
  const tell = (): void => {
    const view = talk.view();
    for (const { window } of windows.values()) window.webContents.send('talk:view', view);
  };
  const share = ({ hole, speaker }: TalkPlaces): void => {
    const shown = windows.get('speaker');
    if (shown !== undefined)
      leaveOpen(shown.window, hole === null ? null : besideHole(speaker, hole, talk.turn));
    windows.get('audience')?.window.moveTop();
  };
  const place = (): void => {
    isSwapped = talk.view().state.isSwapped;
    const where = places();
    for (const role of ROLES) {
      const shown = windows.get(role);
      if (shown !== undefined) placeTalkWindow(shown.window, where[role]);
    }
    share(where);
    tell();
  };
  const where = places();
  for (const role of ROLES) {
    const screen = openTalkWindow(role, where[role], surroundings);
    windows.set(role, screen);
    const handlers = {
      begin: () => talk.begin(role),
      talkScene: (at: number) => talk.scene(at),
      act: (event: TalkEvent) => talk.act(event),
      pageFault: (message: string) => log.fault('KIOSK-955', `On the screen of the ${role}: ${message}`),
    };
    answerTalk(screen.window.webContents, handlers, (asked) => asked === address, log);
  }
  share(where);
  const stopFollowing = follow(displays, over, place);
  return {
    stance() {
      const { hole, onKiosk } = places();
      return { hole, onKiosk };
    },
    place,
    tell,
    close() {
      stopFollowing();
      for (const screen of windows.values()) screen.end();
      windows.clear();
    },
  };
}

/** Calls back when a display comes, goes or changes, or the kiosk's own window moves. Returns the end of it. */
function follow(displays: Displays, over: BrowserWindow, listener: () => void): () => void {
  const stop = displays.onChange(listener);
  over.on('move', listener);
  over.on('resize', listener);
  return () => {
    stop();
    if (over.isDestroyed()) return;
    over.removeListener('move', listener);
    over.removeListener('resize', listener);
  };
}
