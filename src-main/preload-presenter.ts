import { contextBridge, ipcRenderer } from 'electron';
import type { TalkRequest, TalkView } from '../src-shared/talk/contract.ts';

// A closed list instead of the contract's own, so that its schemas and zod stay out of the page's process.
const REQUESTS = { begin: true, talkScene: true, act: true, pageFault: true } as const satisfies Record<
  TalkRequest,
  true
>;

const requests = Object.fromEntries(
  Object.keys(REQUESTS).map((name) => [
    name,
    (...given: unknown[]): Promise<unknown> => ipcRenderer.invoke(`talk:${name}`, ...given),
  ]),
);

const bridge = {
  ...requests,
  onView(listener: (view: TalkView) => void) {
    const forward = (_event: unknown, view: TalkView) => listener(view);
    ipcRenderer.on('talk:view', forward);
    return () => {
      ipcRenderer.removeListener('talk:view', forward);
    };
  },
};

contextBridge.exposeInMainWorld('talk', Object.freeze(bridge));
