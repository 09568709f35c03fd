import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { StatisticScene, StatisticWords } from '../../../src-shared/content/scene.ts';
import { largestThatFits, sizeForWidth } from '../../charts/fit-number.ts';
import type { Frame } from '../../charts/frame.ts';
import { canvasRuler, type TextRuler } from '../../charts/text-ruler.ts';
import { isRightToLeft } from '../../targets.ts';
import { type Arrangement, arrangementOf, numberMost, numberShare } from './arrangement.ts';
import { drawableOf } from './chart-words.ts';
import {
  type ChartBoxes,
  chartBoxes,
  inkProperties,
  NUMERAL,
  readFrame,
  standsFree,
  type StatisticElements,
} from './measure.ts';
import { hangsFree, stretchesBelow } from './hang.ts';
import { needsOf } from './needs.ts';

/**
 * What is tried in turn until everything stands free: first the room a chart likes, then what it needs, then
 * smaller words.
 */
const ATTEMPTS: readonly Attempt[] = [
  { roomy: true, fit: 1 },
  ...Array.from({ length: 15 }, (_, step) => ({ roomy: false, fit: (100 - 3 * step) / 100 })),
];

interface Attempt {
  readonly roomy: boolean;
  /** Times the size of all words but the number. */
  readonly fit: number;
}

/** What the scene shows now; functions, so that a change of language is read when it comes. */
interface Shown {
  readonly scene: () => StatisticScene;
  readonly words: () => StatisticWords;
  /** Called when everything is set and the chart may be drawn over it. */
  readonly onset: () => void;
}

/** Sets a statistic: the largest number its words and chart leave room for, and the chart's own box. */
export class StatisticStage {
  /** Null until fonts are loaded and the stage has been read. */
  frame: Frame | null = $state.raw(null);
  /** Null while words are being set. A new one is a new drawing. */
  boxes: ChartBoxes | null = $state.raw(null);
  readonly #shown: Shown;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** How words, number and chart lie now. */
  get arrangement(): Arrangement {
    return arrangementOf(
      this.#shown.scene().chart.form,
      this.#shown.words().number,
      this.frame?.shape ?? 'portrait',
    );
  }

  /** Sets the statistic, and again whenever screen, text size or contrast change the probe. */
  readonly attach: Attachment<HTMLElement> = (root) => {
    const elements = elementsOf(root);
    const text = `${this.#shown.words().number} ${this.#shown.words().lead}`;
    let isLive = true;
    let runs = 0;
    const set = async (): Promise<void> => {
      runs += 1;
      const run = runs;
      const { fontFamily } = getComputedStyle(root);
      await loadFonts(fontFamily, text);
      const ruler = canvasRuler(fontFamily);
      const isCurrent = (): boolean => isLive && run === runs;
      if (isCurrent()) await this.#set(elements, ruler, isCurrent);
    };
    // It calls back at once for what it begins to observe: that is the first setting.
    const observer = new ResizeObserver(() => void set());
    observer.observe(root);
    observer.observe(elements.probe, { box: 'border-box' });
    return () => {
      isLive = false;
      observer.disconnect();
    };
  };

  async #set(elements: StatisticElements, ruler: TextRuler, isCurrent: () => boolean): Promise<void> {
    for (const { roomy, fit } of ATTEMPTS) {
      elements.root.style.setProperty('--fit', String(fit));
      this.frame = readFrame(elements, { ruler, roomy });
      await tick();
      if (!isCurrent()) return;
      if (this.#setNumber(elements, this.frame)) break;
    }
    this.boxes = chartBoxes(
      elements,
      this.frame ?? readFrame(elements, { ruler, roomy: false }),
      this.arrangement,
    );
    await tick();
    if (isCurrent()) this.#shown.onset();
  }

  /** Sets the number as large as it can be; false when not even the smallest leaves everything free. */
  #setNumber(elements: StatisticElements, frame: Frame): boolean {
    const { root, body, number } = elements;
    const { arrangement } = this;
    const { chart } = this.#shown.scene();
    const words = this.#shown.words();
    const drawable = drawableOf(chart, words, frame.shape);
    const needs = needsOf(drawable, frame);
    const ink = frame.ruler.ink(words.number, NUMERAL);
    const share = numberShare(arrangement, chart.form);
    const room = arrangement === 'beside' ? body.clientWidth * share : number.clientWidth;
    const hanging = frame.ruler.hanging(words.number, NUMERAL);
    // Where numbers end at the edge, their commas are not looked for between the labels.
    const below = isRightToLeft(root) ? null : stretchesBelow(drawable, frame, { arrangement, words });
    const size = (px: number): void => {
      const commas = hanging.map(({ from, to }) => ({
        from: (from - ink.left) * px,
        to: (to - ink.left) * px,
      }));
      const hangs = below !== null && hangsFree(commas, frame, below);
      root.style.setProperty('--numeral', `${px}px`);
      for (const [name, value] of Object.entries(inkProperties(ink, hangs)))
        root.style.setProperty(name, value);
    };
    const min = NUMERAL.min * frame.unitPx;
    const max = Math.min(numberMost(chart.form, frame.shape) * frame.unitPx, sizeForWidth(room, ink.width));
    const fits = (px: number): boolean => {
      size(px);
      return standsFree(elements, frame, { arrangement, needs });
    };
    // A number too wide for its column even at the smallest size is set smaller: it is never cut.
    const best = largestThatFits({ min: Math.min(min, max), max, fits, within: 0.5 });
    size(best ?? Math.min(min, max));
    return best !== null;
  }
}

async function loadFonts(family: string, text: string): Promise<void> {
  const weights = [420, 520, 600, 640];
  // A font that cannot be loaded is not waited for: the next in the family is what will be seen.
  await Promise.allSettled(weights.map((weight) => document.fonts.load(`${weight} 20px ${family}`, text)));
}

function elementsOf(root: HTMLElement): StatisticElements {
  const find = (name: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(`[data-measure='${name}']`);
    if (element === null) throw new Error(`A statistic has no element to measure its ${name} by`);
    return element;
  };
  return {
    root,
    probe: find('probe'),
    body: find('body'),
    number: find('number'),
    plot: find('plot'),
    fine: find('fine'),
  };
}
