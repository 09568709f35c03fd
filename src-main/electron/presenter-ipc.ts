import type { WebContents } from 'electron';
import type { TalkRequest, TalkRequests } from '../../src-shared/talk/contract.ts';
import { talkSchemas } from '../../src-shared/talk/contract.ts';
import { FEW_LINES, limitedWarnings } from '../lockdown/line-limit.ts';
import { isSmall } from '../lockdown/message-size.ts';
import { beginBucket, takeToken, type BucketRule } from '../lockdown/rate-limit.ts';
import type { Log } from '../log.ts';

/** What main answers with, one handler a request of the contract. */
type TalkHandlers = {
  readonly [Name in TalkRequest]: (
    ...given: Parameters<TalkRequests[Name]>
  ) => ReturnType<TalkRequests[Name]>;
};

/** A hand that moves the spot tells of it with every frame, 60 times a second. */
const MESSAGES: BucketRule = { capacity: 300, everyMs: 8 };

/**
 * G9: answers a page of a talk, and it alone: messages are heard on its own contents, from its main frame at its own address,
 * small, of the contract's shape, and no more of them than a hand makes.
 */
export function answerTalk(
  page: WebContents,
  handlers: TalkHandlers,
  isOurs: (address: string) => boolean,
  log: Log,
): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  let bucket = beginBucket(MESSAGES, performance.now());
  const mayAsk = (): boolean => {
    const taken = takeToken(bucket, MESSAGES, performance.now());
    bucket = taken.bucket;
    return taken.granted;
  };
  for (const name of Object.keys(talkSchemas) as TalkRequest[]) {
    page.ipc.handle(`talk:${name}`, (event, ...given: unknown[]) => {
      const frame = event.senderFrame;
      const isTheirs = frame !== null && frame === page.mainFrame && isOurs(frame.url);
      if (!isTheirs || !mayAsk() || !isSmall(given) || !talkSchemas[name].safeParse(given).success) {
        warn('KIOSK-951', `Refused the talk's message ${name}.`);
        throw new Error('Refused');
      }
      const handler = handlers[name] as (...checked: unknown[]) => unknown;
      return handler(...given);
    });
  }
}
