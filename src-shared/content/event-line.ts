import { printDays } from './dates.ts';
import type { PackFile } from './pack-schema.ts';
import type { LanguageTag } from './scene.ts';
import type { TextFile } from './text-schema.ts';

/** Name, place and days of the event in one line: "Mine action forum, Geneva, 3–5 June 2027". Unknown days are left out. */
export function eventLine(words: TextFile['pack'], event: PackFile['event'], language: LanguageTag): string {
  const days = event.from === null ? null : printDays(event.from, event.to ?? event.from, language);
  return [words.event, words.place, days].filter((part) => part !== undefined && part !== null).join(', ');
}
