import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { EventName, KioskEvents, KioskRequests, RequestName } from '../../src-shared/contract.ts';
import { requestSchemas } from '../../src-shared/contract.ts';
import type { Log } from '../log.ts';

/** What main answers with, one handler a request of the contract. */
export type Handlers = {
  readonly [Name in RequestName]: (
    ...given: Parameters<KioskRequests[Name]>
  ) => ReturnType<KioskRequests[Name]>;
};

/** The channel of a message. Both ends build it here, and the page never sees it. */
export const channelOf = (name: RequestName | EventName) => `kiosk:${name}`;

/**
 * Answers the page's requests: only the main frame of our own interface, only the contract's names, only
 * arguments of their shape. All else is refused with a line in the log.
 */
export function answerRequests(
  ipc: IpcMain,
  handlers: Handlers,
  isOurs: (address: string) => boolean,
  log: Log,
): void {
  const names = Object.keys(requestSchemas) as RequestName[];
  for (const name of names) {
    ipc.handle(channelOf(name), (event, ...given: unknown[]) => {
      const refusal = refusalOf(name, event, given, isOurs);
      if (refusal !== null) {
        log.warn(`Refused the message ${name}: ${refusal}`);
        throw new Error(`Refused: ${refusal}`);
      }
      const handler = handlers[name] as (...checked: unknown[]) => unknown;
      return handler(...given);
    });
  }
}

function refusalOf(
  name: RequestName,
  event: IpcMainInvokeEvent,
  given: readonly unknown[],
  isOurs: (address: string) => boolean,
): string | null {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame || !isOurs(frame.url))
    return 'not sent by our interface';
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
