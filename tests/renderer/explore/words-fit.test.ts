import { describe, expect, it } from 'vitest';
import fr from '../../../assets/languages/fr.json';
import type { Scene, Section } from '../../../src-shared/content/scene.ts';
import type { KioskBridge } from '../../../src-shared/contract.ts';
import { bundledPack, bundledScene } from '../../fixtures/scenes.ts';
import { contentOf } from '../content.ts';
import { textsInSight } from '../cut-words.ts';
import {
  expectDoors,
  expectIndex,
  expectPublished,
  found,
  nothingMore,
  press,
  startKiosk,
} from '../kiosk-on-screen.ts';
import { PICTURE } from '../scenes-to-show.ts';

const LANGUAGES = ['en', 'az', 'ru', 'fr'] as const;
const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [1024, 768],
] as const;

/** Every scene of the bundled pack; its pictures are others, since the test's page has no access to the pack. */
function bundled(): readonly [Scene, ...Scene[]] {
  const { sections } = bundledPack();
  const [first, ...others] = [...sections.voices, ...sections.figures, ...sections.safe].map((id) =>
    shown(id, null),
  );
  if (first === undefined) throw new Error('The pack is empty');
  return [first, ...others];
}

function shown(id: string, cut: string | null): Scene {
  const scene = bundledScene(id, cut);
  return scene.kind === 'slide' ? { ...scene, picture: PICTURE } : scene;
}

async function atTheDoors(width: number, height: number): Promise<void> {
  const small = contentOf(bundled(), {
    doors: { voices: shown('q2', 'a'), figures: shown('world-2024', null), safe: shown('s14', null) },
    front: { soleSpeaker: { en: 'Dennis Sammut', ru: 'Деннис Саммут' } },
  });
  const languages = [
    ...small.start.pack.languages,
    { tag: 'fr', name: 'Français', review: 'draft' as const },
  ];
  const start = {
    ...small.start,
    pack: { ...small.start.pack, languages },
    interfaceWords: { ...small.start.interfaceWords, fr: fr.words },
  } as unknown as Awaited<ReturnType<KioskBridge['start']>>;
  await startKiosk({ ...small, start }, { width, height });
  await press('explore');
  await expectDoors();
}

async function inLanguage(tag: string): Promise<void> {
  found(`[data-language="${tag}"]`).click();
  await expectPublished({ locale: tag });
  await nothingMore();
}

/** Texts inside these boxes that stick out of theirs. */
function sticking(box: string): readonly string[] {
  const texts = [...document.querySelectorAll<HTMLElement>(`${box} *`)].flatMap((element) =>
    [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    ),
  );
  return texts.flatMap((node) => {
    const limit = node.parentElement?.closest(box)?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    const isOut = [...range.getClientRects()].some(
      (line) =>
        limit !== undefined &&
        (line.bottom - line.height * 0.2 > limit.bottom ||
          line.top + line.height * 0.2 < limit.top ||
          line.right > limit.right + 1.5 ||
          line.left < limit.left - 1.5),
    );
    return isOut ? [node.textContent?.trim() ?? ''] : [];
  });
}

/** Texts of cards that another text or a picture of the same card lies on. */
function overlapping(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('.card[data-section="safe"]')].flatMap((card) => {
    const picture = card.querySelector('.picture')?.getBoundingClientRect();
    const title = card.querySelector('.title')?.getBoundingClientRect();
    return picture !== undefined && title !== undefined && title.top < picture.bottom
      ? [card.textContent]
      : [];
  });
}

const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

describe.each(SCREENS)('on a screen of %i × %i', (width, height) => {
  it.each(['voices', 'figures', 'safe'] satisfies Section[])(
    'E5: every entry of %s has room for its words, in every language and text size',
    async (section) => {
      await atTheDoors(width, height);
      for (const size of TEXT_SIZES) {
        await expectPublished({ textSize: size });
        found(`.door[data-section="${section}"] [data-action="index"]`).click();
        await expectIndex(section);
        for (const tag of LANGUAGES) {
          await inLanguage(tag);
          expect(sticking('.card'), `${size} ${tag}`).toEqual([]);
          expect(overlapping(), `${size} ${tag}`).toEqual([]);
        }
        await press('home');
        await expectDoors();
        await press('text-size');
      }
    },
  );

  it('the doors have room for their words and for what is seen through them', async () => {
    await atTheDoors(width, height);
    for (const size of TEXT_SIZES) {
      await expectPublished({ textSize: size });
      for (const tag of LANGUAGES) {
        await inLanguage(tag);
        for (const box of ['[data-door] .view', '[data-door]', '.ways'])
          expect(sticking(box), `${size} ${tag} ${box}`).toEqual([]);
      }
      await press('text-size');
    }
    expect(textsInSight().length).toBeGreaterThan(6);
  });
});
