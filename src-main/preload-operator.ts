import { contextBridge, ipcRenderer } from 'electron';
import type { OperatorRequest } from '../src-shared/operator/contract.ts';

// A closed list instead of the contract's own, so that its schemas and zod stay out of the page's process.
const REQUESTS = {
  begin: true,
  look: true,
  enterPin: true,
  setPin: true,
  leave: true,
  health: true,
  findings: true,
  offeredContent: true,
  chooseContent: true,
  installContent: true,
  rollBackContent: true,
  settings: true,
  saveSettings: true,
  tryTurn: true,
  keepTurn: true,
  selfTest: true,
  selfTestDone: true,
  journal: true,
  exportPlaces: true,
  exportJournal: true,
  deleteJournal: true,
  talk: true,
  startTalk: true,
  makeHandout: true,
  restart: true,
  quit: true,
} as const satisfies Record<OperatorRequest, true>;

const bridge = Object.freeze(
  Object.fromEntries(
    Object.keys(REQUESTS).map((name) => [
      name,
      (...given: unknown[]): Promise<unknown> => ipcRenderer.invoke(`operator:${name}`, ...given),
    ]),
  ),
);

contextBridge.exposeInMainWorld('operator', bridge);
