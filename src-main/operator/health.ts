import type { ContentHealth, Health } from '../../src-shared/operator/contract.ts';
import type { MinuteSample } from '../../src-shared/watchdog/day.ts';
import { withMinute } from '../../src-shared/watchdog/day.ts';
import { findingLine } from '../content-store.ts';
import type { PackInUse } from '../start-up.ts';

/** Keeps count of what went wrong in this run, and how the day went. */
export interface HealthBook {
  /** The visitors' page was begun anew, for this reason. */
  restarted(reason: string): void;
  /** Told of each restart from now on. */
  onRestart(listener: (reason: string) => void): void;
  sampled(sample: MinuteSample): void;
  restarts(): Health['restarts'];
  day(): Health['day'];
}

/** An empty book. */
export function healthBook(nowMs: () => number): HealthBook {
  const restarts = new Map<string, { times: number; lastAt: string }>();
  const listeners: ((reason: string) => void)[] = [];
  let samples: readonly MinuteSample[] = [];
  return {
    restarted(reason) {
      const times = (restarts.get(reason)?.times ?? 0) + 1;
      restarts.set(reason, { times, lastAt: wallTime(nowMs()) });
      for (const listener of listeners) listener(reason);
    },
    onRestart: (listener) => void listeners.push(listener),
    sampled: (sample) => void (samples = withMinute(samples, sample)),
    restarts: () => [...restarts].map(([reason, { times, lastAt }]) => ({ reason, times, lastAt })),
    day: () => samples.map(({ atMs, memoryMb, fps }) => ({ at: wallTime(atMs).slice(-5), memoryMb, fps })),
  };
}

/** A moment as staff read it on the clock of the wall where the kiosk stands: `2026-11-24 17:05`. */
export function wallTime(atMs: number): string {
  const at = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The most lines about content that a panel lists: who has more to read uses the content tool. */
export const MOST_LINES = 20;

/** What the panel says of the content that plays. */
export function contentHealth({ store, folder, refusal, examination }: PackInUse): ContentHealth {
  const { front } = store.pack;
  const errors = examination?.errors() ?? [];
  const refusals = refusal === null ? [] : [refusal];
  return {
    id: front.id,
    version: front.version,
    folder,
    scenes: front.loopLength,
    sentences: [...refusals, ...errors.slice(0, MOST_LINES).map(findingLine)],
  };
}
