/** The pages of a supervised kiosk, asked over the port that its Chromium opens. */
import { devtoolsAt, type Devtools } from '../../../scripts/soak/devtools.ts';
import { cornersWithin, PIN } from '../operator-door.ts';
import { atSomeMoment } from './how-many.ts';
import type { SupervisedKiosk } from './supervised-kiosk.ts';

type Asked = Pick<SupervisedKiosk, 'port'>;

const VISITORS = /^kiosk:\/\/app\/(index\.html)?$/;
const OPERATOR = /^kiosk:\/\/app\/operator\.html$/;

const PATIENCE_MS = 60_000;

/** The visitors' page of the kiosk that runs now, once there is one. */
export const visitorsPage = (kiosk: Asked): Promise<Devtools> => pageAt(kiosk, VISITORS);

const READY = "document.readyState === 'complete' && location.protocol === 'kiosk:'";

/** One that is only just being loaded forgets what it was asked, and may never answer: then it is looked for once more. */
async function pageAt(kiosk: Asked, address: RegExp): Promise<Devtools> {
  const untilMs = performance.now() + PATIENCE_MS;
  while (performance.now() < untilMs) {
    const found = await addressOf(kiosk, address);
    const page = found === null ? null : await devtoolsAt(found).catch(() => null);
    const ready = page?.evaluate(READY).catch(() => false);
    if (page !== null && (await Promise.race([ready, atSomeMoment(200)])) === true) return page;
    page?.close();
    await atSomeMoment(10);
  }
  throw new Error(`The kiosk shows no page ${address.source}`);
}

/** Null while the port is closed, or was another kiosk's, or the page is not there. */
async function addressOf({ port }: Asked, address: RegExp): Promise<string | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port() ?? 0}/json/list`, {
      signal: AbortSignal.timeout(1000),
    });
    const targets = (await answer.json()) as readonly { url: string; webSocketDebuggerUrl: string }[];
    return targets.find(({ url }) => address.test(url))?.webSocketDebuggerUrl ?? null;
  } catch {
    return null;
  }
}

/** Opens the operator's door with a finger and its PIN, changes a setting, and leaves. Answers with what the panel was told. */
export async function saveSetting(kiosk: Asked, page: Devtools, patch: object): Promise<unknown> {
  const { width, height } = (await page.evaluate('({ width: innerWidth, height: innerHeight })')) as Record<
    'width' | 'height',
    number
  >;
  for (const [x, y] of cornersWithin(width, height)) {
    await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  const panel = await pageAt(kiosk, OPERATOR);
  const saved = await panel.evaluate(`(async () => {
    await operator.enterPin('${PIN}');
    return operator.saveSettings({ ...(await operator.settings()), ...${JSON.stringify(patch)} });
  })()`);
  // Answered by nobody: the page is gone.
  void panel.evaluate('operator.leave()');
  panel.close();
  return saved;
}
