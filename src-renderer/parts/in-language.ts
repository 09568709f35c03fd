import { directionOf } from '../../src-shared/languages.ts';

/** A passage's language and the way it is written, as the attributes of its element. */
export function inLanguage(tag: string): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: directionOf(tag) };
}
