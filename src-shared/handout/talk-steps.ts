import type { OpenPack } from '../content/door.ts';
import type { LanguageTag } from '../content/scene.ts';
import type { Talk, TalkScene } from '../talk/talk.ts';
import type { HandoutStep } from './handout.ts';

/** The scenes of a talk with their notes in a language, or in the pack's first where they lack it. */
export function talkSteps(talk: Talk, pack: OpenPack, language: LanguageTag): readonly HandoutStep[] {
  const first = pack.front.languages[0].tag;
  return talk.scenes.flatMap((entry): readonly HandoutStep[] => {
    const reading = pack.scene(entry.sceneId, entry.cutId);
    return reading.ok ? [{ scene: reading.scene, ...notesIn(entry, [language, first]) }] : [];
  });
}

function notesIn(
  { notes }: TalkScene,
  languages: readonly LanguageTag[],
): Pick<HandoutStep, 'notes' | 'notesReview'> {
  const lang = languages.find((tag) => notes[tag] !== undefined);
  const note = lang === undefined ? undefined : notes[lang];
  if (lang === undefined || note === undefined) return { notes: [], notesReview: 'original' };
  return { notes: [{ lang, text: note.text }], notesReview: note.review };
}
