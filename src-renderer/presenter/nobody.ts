import type { KioskBridge } from '../../src-shared/contract.ts';

/** A question that nobody answers. */
const silence = (): Promise<never> => new Promise(() => undefined);

/** The bridge of a kiosk that nobody visits: in a talk, scenes are drawn as in the loop, and what they show comes with the talk. */
export const NO_BRIDGE: KioskBridge = {
  start: silence,
  loopScene: silence,
  sectionScene: silence,
  doorScenes: silence,
  sectionIndex: silence,
  takeContent: silence,
  scenePainted: silence,
  sceneBegins: silence,
  here: silence,
  visitorActed: silence,
  pageFault: silence,
  on: () => () => undefined,
};
