import { contextBridge, ipcRenderer } from 'electron';
import type { EventName, RequestName } from '../src-shared/contract.ts';

// Two closed lists instead of the contract's own, so that its schemas and zod stay out of the page's process.
const REQUESTS = {
  start: true,
  loopScene: true,
  sectionScene: true,
  doorScenes: true,
  sectionIndex: true,
  takeContent: true,
  sceneBegins: true,
  here: true,
  scenePainted: true,
  visitorActed: true,
  pageFault: true,
} as const satisfies Record<RequestName, true>;
const EVENTS = {
  contentWaits: true,
  areYouThere: true,
  openChanged: true,
  settingsChanged: true,
} as const satisfies Record<EventName, true>;

const requests = Object.fromEntries(
  Object.keys(REQUESTS).map((name) => [
    name,
    (...given: unknown[]): Promise<unknown> => ipcRenderer.invoke(`kiosk:${name}`, ...given),
  ]),
);

const bridge = {
  ...requests,
  on(event: EventName, listener: (detail: unknown) => void) {
    if (!Object.hasOwn(EVENTS, event)) throw new Error('No such event');
    const forward = (_event: unknown, detail: unknown) => listener(detail);
    ipcRenderer.on(`kiosk:${event}`, forward);
    return () => {
      ipcRenderer.removeListener(`kiosk:${event}`, forward);
    };
  },
};

/** The little of the page that this script needs; the rest of the main process knows none. */
interface PointerDown {
  readonly isTrusted: boolean;
  readonly pointerType: string;
  readonly clientX: number;
  readonly clientY: number;
  readonly timeStamp: number;
}
declare function addEventListener(
  type: 'pointerdown',
  listener: (event: PointerDown) => void,
  options: { readonly capture: true; readonly passive: true },
): void;

// The operator's gesture is recognised in main, which is told of clicks but not where a finger is. Only what people touch
// counts, not what a script of the page makes up.
addEventListener(
  'pointerdown',
  ({ isTrusted, pointerType, clientX, clientY, timeStamp }) => {
    if (!isTrusted || pointerType === 'mouse') return;
    ipcRenderer.send('kiosk:touched', clientX, clientY, Math.max(0, performance.now() - timeStamp));
  },
  { capture: true, passive: true },
);

// The page gets functions, frozen, and no channel's name.
contextBridge.exposeInMainWorld('kiosk', Object.freeze(bridge));
