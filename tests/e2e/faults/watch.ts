/** What becomes of a page after a fault, seen from the main process. */
import type { ElectronApplication } from 'playwright';

/** What is on the screen once a scene stands. */
export interface Standing {
  readonly mode: string;
  readonly sceneId: string;
}

/** The way back from a fault. */
export interface Recovery extends Standing {
  /** From the fault to the page's being loaded anew, in milliseconds. */
  readonly detectedMs: number;
  /** From the fault to a scene that stands. */
  readonly backMs: number;
}

/** Comes in the page to the `Standing` of the scene that stands now, or to null. */
export const STANDS_NOW = `(() => {
  const scene = document.querySelector('.layer[data-scene-state="settled"]');
  return scene === null || document.querySelectorAll('.layer').length !== 1 ? null : {
    mode: document.documentElement.dataset.mode, sceneId: scene.dataset.sceneId,
  };
})()`;

const STANDING = `new Promise((there) => {
  const look = () => {
    const stands = ${STANDS_NOW};
    requestAnimationFrame(stands === null ? look : () => there(stands));
  };
  look();
})`;

/** Waits for a scene to stand. */
export function standing(app: ElectronApplication): Promise<Standing> {
  return app.evaluate(
    ({ BrowserWindow }, look) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(look) as Promise<Standing>,
    STANDING,
  );
}

/** Waits from the fault that `inject` brings until a scene stands in a page that was loaded after it. */
export async function recovery(
  app: ElectronApplication,
  inject: (app: ElectronApplication) => Promise<unknown>,
): Promise<Recovery> {
  const watching = await app.evaluateHandle(({ BrowserWindow }, look) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('The kiosk has no window');
    const fromMs = performance.now();
    const back = new Promise<Recovery>((resolve) => {
      contents.once('did-start-loading', () => {
        const detectedMs = performance.now() - fromMs;
        const seen = (): void => {
          void contents.executeJavaScript(look).then((stands: Standing) => {
            resolve({ ...stands, detectedMs, backMs: performance.now() - fromMs });
          });
        };
        contents.once('dom-ready', seen);
      });
    });
    return { back };
  }, STANDING);
  await inject(app);
  return watching.evaluate(({ back }) => back);
}
