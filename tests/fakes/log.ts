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
    warn: (code, sentence) => lines.push(`warn ${code} ${sentence}`),
    fault: (code, sentence) => lines.push(`fault ${code} ${sentence}`),
  };
}
