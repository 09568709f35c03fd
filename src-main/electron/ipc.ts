import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { EventName, KioskEvents, KioskRequests, RequestName } from '../../src-shared/contract.ts';
import { requestSchemas } from '../../src-shared/contract.ts';
import { FEW_LINES, limitedWarnings, printable } from '../lockdown/line-limit.ts';
import { isSmall } from '../lockdown/message-size.ts';
import { beginBucket, MESSAGES, takeToken } from '../lockdown/rate-limit.ts';
import type { Log } from '../log.ts';

/** What main answers with, one handler a request of the contract. */
export type Handlers = {
  readonly [Name in RequestName]: (
    ...given: Parameters<KioskRequests[Name]>
  ) => ReturnType<KioskRequests[Name]>;
};

/** The channel of a message. Both ends build it here, and the page never sees it. */
export const channelOf = (name: RequestName | EventName) => `kiosk:${name}`;

/** The page that asks. */
export interface AskingPage {
  readonly isOurs: (address: string) => boolean;
  /** Told of each message of it, whatever it says. */
  readonly heard: () => void;
}

/**
 * G9: answers the page's requests: only the main frame of our own interface, only the contract's names, not more often
 * than a page of ours would ask, nothing large, only arguments of their shape. All else is refused with a line in the log.
 */
export function answerRequests(ipc: IpcMain, handlers: Handlers, page: AskingPage, log: Log): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  const mayAsk = rateLimit();
  const maySign = rateLimit();
  const names = Object.keys(requestSchemas) as RequestName[];
  for (const name of names) {
    ipc.handle(channelOf(name), (event, ...given: unknown[]) => {
      const foreign = senderRefusal(event, page.isOurs);
      // One that asks for too much is refused, but it is there.
      if (foreign === null) page.heard();
      const refusal =
        foreign ?? ((isSign(name) ? maySign() : mayAsk()) ? null : 'too many') ?? shapeRefusal(name, given);
      if (refusal !== null) {
        warn('KIOSK-501', `Refused the message ${name}: ${printable(refusal)}`);
        throw new Error(`Refused: ${refusal}`);
      }
      const handler = handlers[name] as (...checked: unknown[]) => unknown;
      return handler(...given);
    });
  }
}

/** By these the page is known to be well: they are not to be lost because it asks for much. */
const isSign = (name: RequestName): boolean =>
  name === 'here' || name === 'sceneBegins' || name === 'scenePainted';

/** One bucket for all that is asked, and one for the signs: it is the main process that is protected. */
function rateLimit(): () => boolean {
  let bucket = beginBucket(MESSAGES, performance.now());
  return () => {
    const taken = takeToken(bucket, MESSAGES, performance.now());
    bucket = taken.bucket;
    return taken.granted;
  };
}

function senderRefusal(event: IpcMainInvokeEvent, isOurs: (address: string) => boolean): string | null {
  const frame = event.senderFrame;
  const ours = frame !== null && frame === event.sender.mainFrame && isOurs(frame.url);
  return ours ? null : 'not sent by our interface';
}

function shapeRefusal(name: RequestName, given: readonly unknown[]): string | null {
  if (!isSmall(given)) return 'too large';
  const checked = requestSchemas[name].safeParse(given);
  return checked.success ? null : (checked.error.issues[0]?.message ?? 'not of its shape');
}

/** Tells the page of an event. */
export function sendEvent<Name extends EventName>(
  page: WebContents,
  name: Name,
  detail: KioskEvents[Name],
): void {
  if (!page.isDestroyed()) page.send(channelOf(name), detail);
}
