import { entryOf } from '../src-shared/content/entry.ts';
import type { Wording } from '../src-shared/content/scene.ts';
import { fill } from '../src-shared/languages.ts';
import { linkWords } from './explore/link-words.ts';
import { INDEX_TITLE } from './explore/section-words.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import type { View } from './views.ts';

type Said = Pick<Kiosk, 'session' | 'started' | 'locale' | 'firstLanguage' | 'words' | 'onView' | 'wordsFor'>;

/**
 * What a screen reader is told of the view in front, each part in its own language. Empty in the loop, which goes on by
 * itself and would never be silent.
 */
export function announcementOf(kiosk: Said): readonly Wording[] {
  const view = kiosk.onView?.view;
  if (kiosk.session.mode === 'attract' || view === undefined) return [];
  const { words, locale } = kiosk;
  const inInterface = (text: string): readonly Wording[] => [{ lang: locale, text }];
  switch (view.type) {
    case 'doors':
      return inInterface(words.openADoor);
    case 'index':
      return inInterface(words[INDEX_TITLE[view.section]]);
    case 'check-end':
      return inInterface(words.toRemember);
    case 'still-there':
      return inInterface(`${words.stillThere} ${words.stillThereExplained}`);
    case 'scene':
      return view.held ? ofItem(kiosk, view) : [];
    case 'fault':
      return [];
  }
}

function ofItem(kiosk: Said, { scene, place }: Extract<View, { type: 'scene' }>): readonly Wording[] {
  if (place === null) return [];
  const { words, locale, firstLanguage, session } = kiosk;
  const wanted = session.preferences.original ? firstLanguage : locale;
  const reader = { locale: wanted, firstLanguage, wordsFor: (tag: string) => kiosk.wordsFor(tag) };
  const { lang, number, text } = linkWords(entryOf(scene, place), reader, '');
  const total = kiosk.started?.pack.sections[place.section] ?? 0;
  return [
    { lang, text: number === null ? text : `${number} ${text}` },
    { lang: locale, text: fill(words.placeOf, { n: place.index + 1, total }) },
  ];
}
