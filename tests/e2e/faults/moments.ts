/** Moments at which a fault strikes. */
import type { ElectronApplication } from 'playwright';

/** Brings the kiosk to a moment. */
export interface Moment {
  readonly name: string;
  readonly reach: (app: ElectronApplication) => Promise<unknown>;
}

const press = (selector: string) => (app: ElectronApplication) =>
  app.evaluate(
    ({ BrowserWindow }, asked) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('${asked}')?.click()`,
      ),
    selector,
  );

export const MOMENTS: readonly Moment[] = [
  { name: 'a scene stands', reach: () => Promise.resolve() },
  { name: 'a visit begins', reach: press('[data-action="explore"]') },
  {
    name: 'an item comes in',
    reach: async (app) => {
      await press('[data-action="explore"]')(app);
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `new Promise((there) => {
              const look = () => document.querySelector('[data-door="figures"]') === null
                ? requestAnimationFrame(look) : there(document.querySelector('[data-door="figures"]').click());
              look();
            })`,
        ),
      );
    },
  },
];
