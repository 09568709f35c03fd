import type { Log } from '../../src-main/log.ts';

/** A log that keeps what it is told. */
export interface FakeLog extends Log {
  readonly lines: readonly string[];
}

export function fakeLog(): FakeLog {
  const lines: string[] = [];
  return {
    lines,
    note: (sentence) => lines.push(`note ${sentence}`),
    warn: (sentence) => lines.push(`warn ${sentence}`),
    fault: (sentence) => lines.push(`fault ${sentence}`),
  };
}
