import { expect, it } from 'vitest';
import { voiceFor, type Voice } from '../../../src-renderer/read-aloud/voice.ts';

function voice(lang: string, choice: Partial<Voice> = {}): Voice {
  return { lang, localService: true, default: false, name: lang, ...choice };
}

const voices = [
  voice('de-DE', { default: true }),
  voice('en-US'),
  voice('en-GB', { default: true }),
  voice('ru_RU'),
  voice('az-AZ', { localService: false }),
  voice('fr'),
];

it.each([
  ['its own language and region', 'en-US', 'en-US'],
  ['the system’s choice among several', 'en', 'en-GB'],
  ['a region written with an underscore', 'ru', 'ru_RU'],
  ['a language for its region', 'fr-CA', 'fr'],
  ['nobody, rather than a voice that sends the words away', 'az', undefined],
  ['nobody, rather than another language', 'ar', undefined],
  ['nobody, for a language that only begins alike', 'frr', undefined],
])('a passage is read by %s: %s', (_what, language, name) => {
  expect(voiceFor(voices, language)?.name).toBe(name);
});

it('without voices nobody reads', () => {
  expect(voiceFor([], 'en')).toBeNull();
});
