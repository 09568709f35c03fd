import az from '../../assets/languages/az.json';
import en from '../../assets/languages/en.json';
import ru from '../../assets/languages/ru.json';
import type { DoorScenes, KioskStart, SectionPlace } from '../../src-shared/contract.ts';
import type { Scene, SituationScene } from '../../src-shared/content/scene.ts';
import { sectionOf } from '../../src-shared/content/scene.ts';
import type { FakeContent } from '../fakes/fake-bridge.ts';

/** What a test may want otherwise than the small pack has it. */
export interface ContentChoice {
  readonly front?: Partial<KioskStart['pack']>;
  readonly settings?: Partial<KioskStart['settings']>;
  readonly isOpen?: boolean;
  readonly doors?: Partial<DoorScenes>;
  /** The situations of the check, which the loop never shows; none unless they are given. */
  readonly check?: readonly SituationScene[];
}

/** A pack of three languages whose loop shows these scenes, and whose sections hold them by kind. */
export function contentOf(loop: readonly [Scene, ...Scene[]], choice: ContentChoice = {}): FakeContent {
  const sections = {
    voices: loop.filter(({ kind }) => kind === 'quote'),
    figures: loop.filter(({ kind }) => kind === 'statistic'),
    safe: loop.filter(({ kind }) => kind === 'slide'),
    check: choice.check ?? [],
  };
  const entries = loop.map((scene) => {
    const section = sectionOf(scene.kind);
    const held: readonly Scene[] = sections[section];
    return { scene, place: { section, index: held.indexOf(scene) } satisfies SectionPlace };
  });
  const [first] = loop;
  const start: KioskStart = {
    pack: {
      id: 'small',
      name: 'A small pack',
      accent: null,
      version: '1.0.0',
      title: { en: 'Mine Awareness', az: 'Mina təhlükəsi', ru: 'Минная опасность' },
      event: { en: 'A hall in Baku' },
      languages: [
        { tag: 'en', name: 'English', review: 'original' },
        { tag: 'az', name: 'Azərbaycanca', review: 'draft' },
        { tag: 'ru', name: 'Русский', review: 'draft' },
      ],
      soleSpeaker: null,
      sections: {
        voices: sections.voices.length,
        figures: sections.figures.length,
        safe: sections.safe.length,
        check: sections.check.length,
      },
      loopLength: loop.length,
      ...choice.front,
    },
    interfaceWords: { en: en.words, az: az.words, ru: ru.words },
    settings: {
      languages: [],
      pace: 1,
      stillThereAfterMs: 60_000,
      countdownMs: 15_000,
      brightnessVeil: 0,
      pixelShift: false,
      screenTurn: 0,
      sound: true,
      eventName: '',
      ...choice.settings,
    },
    isOpen: choice.isOpen ?? true,
    first: { scene: first, place: entries[0]?.place ?? null, position: 0 },
  };
  return { start, loop: entries, sections, doors: choice.doors ?? {} };
}
