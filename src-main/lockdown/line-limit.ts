import type { Log } from '../log.ts';
import { MINUTE_MS } from '../../src-shared/units.ts';
import { beginBucket, takeToken, type BucketRule } from './rate-limit.ts';

const LONGEST = 200;

/**
 * G9: text that came from outside, fit for one line of the log: at most 200 characters, and nothing in it that ends the
 * line or paints a terminal, so that no message can forge another line.
 */
export function printable(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return cut.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
}

/**
 * Writes a warning unless too many of its kind came before: a flood must not fill the disk nor push what matters out of
 * the log. The next one that is written says how many were not.
 * @param nowMs a clock that never goes back.
 */
export function limitedWarnings(log: Log, rule: BucketRule, nowMs: () => number): Log['warn'] {
  let bucket = beginBucket(rule, nowMs());
  let unwritten = 0;
  return (code, sentence) => {
    const taken = takeToken(bucket, rule, nowMs());
    bucket = taken.bucket;
    if (!taken.granted) {
      unwritten += 1;
      return;
    }
    log.warn(code, unwritten === 0 ? sentence : `${sentence} (${unwritten} lines like it were not written)`);
    unwritten = 0;
  };
}

/** Ten lines at once, then one a minute. */
export const FEW_LINES: BucketRule = { capacity: 10, everyMs: MINUTE_MS };
