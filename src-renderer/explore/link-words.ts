import type { Entry } from '../../src-shared/content/entry.ts';
import { firstWords } from '../../src-shared/content/first-words.ts';
import { wordsIn, type LanguageTag, type Wording } from '../../src-shared/content/scene.ts';
import { tie } from '../../src-shared/content/tie.ts';
import type { InterfaceWords } from '../../src-shared/interface-words.ts';

/** Two lines of a quiet button, with what stands before a link. */
const LONGEST_CHARACTERS = 56;

/** In which language a link is wanted, and how quotations are marked in each. */
interface Reader {
  readonly locale: LanguageTag;
  readonly firstLanguage: LanguageTag;
  wordsFor(language: LanguageTag): Pick<InterfaceWords, 'opensQuote' | 'closesQuote' | 'check'>;
}

/** What a link to an item says. A number that stands by itself is apart from the words that tell what it counts. */
export interface LinkWords extends Wording {
  readonly number: string | null;
}

/**
 * The words of a link to an item in the language they are in, no longer than two lines of a button together with the words
 * before them ("See also").
 */
export function linkWords(entry: Entry, reader: Reader, before: string): LinkWords {
  const { locale, firstLanguage } = reader;
  const room = LONGEST_CHARACTERS - before.length;
  const shortened = (text: string, most = room): string => tie(firstWords(text, most));
  switch (entry.kind) {
    case 'quote': {
      const { words, lang } = wordsIn(entry.words, locale, firstLanguage);
      const { opensQuote, closesQuote } = reader.wordsFor(lang);
      const text = shortened(words.text);
      return {
        lang,
        number: null,
        text: entry.form === 'quotation' ? opensQuote + text + closesQuote : text,
      };
    }
    case 'statistic': {
      const { words, lang } = wordsIn(entry.words, locale, firstLanguage);
      const { before: qualifier, number, lead } = words;
      if (qualifier === null) return { lang, number, text: shortened(lead, room - number.length) };
      return { lang, number: null, text: shortened(`${qualifier} ${number} ${lead}`) };
    }
    case 'slide': {
      const { words, lang } = wordsIn(entry.words, locale, firstLanguage);
      return { lang, number: null, text: shortened(words.title) };
    }
    case 'situation':
      return { lang: locale, number: null, text: reader.wordsFor(locale).check };
  }
}
