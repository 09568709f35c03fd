import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NativeImage } from 'electron';
import type { PackFront } from '../../src-shared/content/pack-front.ts';
import type { LanguageTag, Scene } from '../../src-shared/content/scene.ts';
import type { HandoutStep } from '../../src-shared/handout/handout.ts';
import { handoutOf } from '../../src-shared/handout/handout.ts';
import type { HandoutLayout } from '../../src-shared/handout/handout-html.ts';
import { handoutHtml } from '../../src-shared/handout/handout-html.ts';
import type { InterfaceWords } from '../../src-shared/interface-words.ts';
import { fontRules } from './fonts.ts';

/** What a handout is made of. */
export interface HandoutOrder {
  readonly steps: readonly HandoutStep[];
  /** What the talk is called; null for one that the pack does not name. */
  readonly talk: string | null;
  readonly language: LanguageTag;
  readonly layout: HandoutLayout;
  readonly front: PackFront;
  readonly words: InterfaceWords;
  /** Each scene's picture is wanted as a file of its own as well. */
  readonly wantsPictures: boolean;
}

/** A picture of a scene, packed. */
interface PackedPicture {
  /** As the address of an image. */
  readonly jpeg: string;
  readonly png: Buffer | null;
}

/** What only Electron can do, and where things lie. */
export interface Workshop {
  /**
   * What is kept of the pictures of scenes, in their order; null where one cannot be drawn. Each is handed on as soon as it is
   * drawn: all of them at once would be hundreds of megabytes, and packing them would hold up a kiosk that runs.
   */
  draw<Kept>(
    scenes: readonly Scene[],
    keep: (picture: NativeImage) => Kept,
  ): Promise<readonly (Kept | null)[]>;
  /** @param foot what stands at the foot of each page. */
  print(html: string, paper: { readonly size: 'A4' | 'Letter'; readonly foot: string }): Promise<Buffer>;
  /** Holds `handout/handout.css`. */
  readonly assets: string;
  /** Where the built interface keeps its style sheets and typefaces. */
  readonly built: string;
}

/** A handout in each of its forms. */
export interface MadeHandout {
  /** One file that needs nothing beside it. */
  readonly html: string;
  readonly pdf: Buffer;
  /** A picture of each scene that could be drawn, by the name its file should have. */
  readonly pictures: readonly { readonly name: string; readonly png: Buffer }[];
  /** The scenes that could not be drawn: they stand in the handout with their words alone. */
  readonly missing: readonly string[];
}

/** Sharp enough on paper, small enough to send. */
const JPEG_QUALITY = 88;

/** R12: draws each scene once, sets the page and prints it. */
export async function makeHandout(order: HandoutOrder, workshop: Workshop): Promise<MadeHandout> {
  const { front, steps, language, words, layout, talk } = order;
  const scenes = steps.map(({ scene }) => scene);
  const pictures = await workshop.draw(scenes, (picture) => packed(picture, order.wantsPictures));
  const handout = handoutOf(steps, { front, language, words });
  const html = handoutHtml(handout, {
    words,
    layout,
    talk,
    style: styleOf(workshop),
    pictureOf: ({ number }) => pictures[number - 1]?.jpeg ?? null,
    madeFrom: `${front.name} ${front.version}`,
  });
  const drawn = scenes.flatMap((scene, index) => {
    const png = pictures[index]?.png ?? null;
    return png === null ? [] : [{ name: pictureName(index, scene), png }];
  });
  return {
    html,
    pdf: await workshop.print(html, { size: layout.paper, foot: talk ?? handout.title }),
    pictures: drawn,
    missing: scenes.filter((_scene, index) => (pictures[index] ?? null) === null).map(({ id }) => id),
  };
}

function styleOf({ assets, built }: Workshop): string {
  return `${fontRules(built)}\n${readFileSync(join(assets, 'handout', 'handout.css'), 'utf8')}`;
}

function packed(picture: NativeImage, asFile: boolean): PackedPicture {
  const jpeg = `data:image/jpeg;base64,${picture.toJPEG(JPEG_QUALITY).toString('base64')}`;
  return { jpeg, png: asFile ? picture.toPNG() : null };
}

function pictureName(index: number, { id }: Scene): string {
  return `${String(index + 1).padStart(3, '0')}-${id}.png`;
}
