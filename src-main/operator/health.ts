import type { ContentHealth, Health } from '../../src-shared/operator/contract.ts';
import { findingLine } from '../content-store.ts';
import type { PackInUse } from '../start-up.ts';

/** Keeps count of what went wrong in this run. */
export interface HealthBook {
  /** The visitors' page ended, for the reason the system gave. */
  pageEnded(reason: string): void;
  restarts(): Health['restarts'];
}

/** An empty book. */
export function healthBook(): HealthBook {
  const times = new Map<string, number>();
  return {
    pageEnded: (reason) => void times.set(reason, (times.get(reason) ?? 0) + 1),
    restarts: () => [...times].map(([reason, count]) => ({ reason, times: count })),
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
