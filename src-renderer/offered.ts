import type { KioskStart } from '../src-shared/contract.ts';
import type { PackLanguage } from '../src-shared/content/pack-front.ts';

/** The languages that are offered, in the operator's order. What the pack does not have is left out. */
export function offeredOf(started: KioskStart | null): readonly PackLanguage[] {
  const all = started?.pack.languages ?? [];
  const chosen = started?.settings.languages ?? [];
  const offered = chosen.flatMap((wanted) => all.find(({ tag }) => tag === wanted) ?? []);
  return offered.length > 0 ? offered : all;
}
