/** The way through the kiosk: first what it shows by itself, then every place a visitor can reach. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { withDisplay, type Display, type ScreenSize } from '../display.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';
import type { Album, Subject } from './album.ts';
import { withKiosk, type DrivenKiosk } from './driven-kiosk.ts';
import { copyPackWithFirst, type TourPack } from './pack.ts';
import { showPrimitives } from './primitives.ts';
import { nameOfSize, type TourRequest } from './request.ts';
import { action, atRest, inMode, nextInLoop, press, settledScene } from './screen.ts';

/** What the tour works with. */
export interface TourTools {
  readonly runtime: ElectronRuntime;
  readonly album: Album;
  readonly pack: TourPack;
  /** Hears one line a step. */
  readonly say: (line: string) => void;
}

/** Photographs what stands on the page as `subject`. */
type Camera = (subject: Subject) => Promise<void>;

/** Longer than any scene stays: 75 words take 30 seconds, and no slide or figure has more. */
const LONGEST_DWELL_MS = 120_000;

const SECTIONS = [
  { door: 'voices', name: 'Voices' },
  { door: 'figures', name: 'Figures' },
  { door: 'safe', name: 'Stay safe' },
] as const;

/** One screen size, and what is done there. */
interface Stop extends TourTools {
  readonly size: ScreenSize;
  readonly display: Display;
}

/** Takes every picture asked for, two screens at a time: one alone leaves half of a small machine idle. */
export async function takeTour({ sizes, languages }: TourRequest, tools: TourTools): Promise<void> {
  // A shared iterator: each takes the next size as soon as it is free.
  const queue = largestFirst(sizes).values();
  const takeNext = async (): Promise<void> => {
    for (const size of queue) {
      // Each size has a screen of its own, even on a desktop: it is as large as asked for, and nobody's.
      await withDisplay({ size: roomFor(size), alwaysVirtual: true }, (display) =>
        photographSize(languages, { ...tools, size, display }),
      );
    }
  };
  await Promise.all([takeNext(), takeNext()]);
}

/** The one that takes longest begins, so that it does not run on alone at the end. */
function largestFirst(sizes: readonly ScreenSize[]): readonly ScreenSize[] {
  return [...sizes].sort((one, other) => other.widthPx * other.heightPx - one.widthPx * one.heightPx);
}

/** On X11 Chromium makes a window of exactly its screen's size one pixel smaller, as window managers would. */
function roomFor({ widthPx, heightPx }: ScreenSize): ScreenSize {
  return { widthPx: widthPx + 2, heightPx: heightPx + 2 };
}

async function photographSize(languages: readonly string[], stop: Stop): Promise<void> {
  const first = stop.pack.front.languages[0].tag;
  await withKiosk({ ...stop, content: stop.pack.content }, async (kiosk) => {
    if (languages.includes(first)) await photographLoop(kiosk, first, stop);
    for (const language of languages) {
      await photographVisit(kiosk.page, language, { ...stop, camera: cameraFor(kiosk, language, stop) });
      stop.say(`${nameOfSize(stop.size)} ${language}: all that a visitor can reach.`);
    }
    await photographPrimitives(kiosk, languages[0] ?? first, stop);
  });
  for (const language of languages.filter((tag) => tag !== first)) {
    await photographLoopInOther(language, stop);
  }
}

/** What all screens are made of, once a size, after everything else: it is laid over the page and stays there. */
async function photographPrimitives(kiosk: DrivenKiosk, language: string, stop: Stop): Promise<void> {
  await showPrimitives(kiosk.page, stop.pack.front);
  await cameraFor(kiosk, language, stop)({ id: 'primitives', title: 'Primitives: controls, type, colours, motion' });
}

/** The loop plays in the pack's first language: the others get a pack in which they are that. */
async function photographLoopInOther(language: string, stop: Stop): Promise<void> {
  const content = mkdtempSync(join(tmpdir(), 'kiosk-tour-pack-'));
  try {
    copyPackWithFirst(language, stop.pack, content);
    await withKiosk({ ...stop, content }, (kiosk) => photographLoop(kiosk, language, stop));
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

async function photographLoop(kiosk: DrivenKiosk, language: string, stop: Stop): Promise<void> {
  const { page } = kiosk;
  const camera = cameraFor(kiosk, language, stop);
  const { loopLength } = stop.pack.front;
  let scene = await settledScene(page);
  for (let count = 1; count <= loopLength; count += 1) {
    await camera({
      id: `loop-${twoDigits(count)}-${scene.id}`,
      title: `Loop, ${count} of ${loopLength}: ${scene.id}`,
    });
    if (count < loopLength) scene = await nextInLoop(page, LONGEST_DWELL_MS);
  }
  stop.say(`${nameOfSize(stop.size)} ${language}: the loop.`);
}

/** What is photographed of a visit, and with what. */
interface Visit {
  readonly pack: TourPack;
  readonly camera: Camera;
}

/** A visit in one language, from the loop and back to it. */
async function photographVisit(page: Page, language: string, visit: Visit): Promise<void> {
  const { camera } = visit;
  await press(page, `[data-language="${language}"]`);
  await press(page, action('home'));
  await camera({ id: 'doors', title: 'Doors' });
  for (const section of sectionsOf(visit)) {
    await photographSection(page, section, visit);
    await photographIndex(page, section, camera);
  }
  await photographCheck(page, visit);
  await photographQuestion(page, camera);
  await photographLargest(page, visit);
  // The next language begins with nothing left of this visitor.
  await press(page, action('home'));
}

/** Every situation of the check with an answer to it, and the last page. */
async function photographCheck(page: Page, { pack, camera }: Visit): Promise<void> {
  const total = pack.front.sections.check;
  if (total === 0) return;
  await press(page, action('check'));
  for (let count = 1; count <= total; count += 1) {
    const { id } = await settledScene(page);
    const subject = { id: `check-${twoDigits(count)}-${id}`, title: `What would you do? ${count} of ${total}: ${id}` };
    await camera(subject);
    await page.locator('.layer [data-action="answer"]').first().click();
    await camera({ id: `${subject.id}-answered`, title: `${subject.title}, answered` });
    await press(page, action('next'));
  }
  await camera({ id: 'check-end', title: 'What to remember' });
  await press(page, action('home'));
}

/** "Are you still there?", answered with yes. */
async function photographQuestion(page: Page, camera: Camera): Promise<void> {
  await page.clock.fastForward(DEFAULT_SETTINGS.stillThereAfterMs);
  await inMode(page, 'still-there');
  await camera({ id: 'still-there', title: 'Are you still there?' });
  await page.click(action('continue'));
  await inMode(page, 'explore');
}

/** The doors that lead somewhere. */
function sectionsOf({ pack }: Visit): readonly (typeof SECTIONS)[number][] {
  return SECTIONS.filter(({ door }) => pack.front.sections[door] > 0);
}

/** Every item of a section as it opens, and the sources of the first. */
async function photographSection(
  page: Page,
  { door, name }: (typeof SECTIONS)[number],
  { pack, camera }: Visit,
): Promise<void> {
  const total = pack.front.sections[door];
  await press(page, `[data-door="${door}"]`);
  for (let count = 1; count <= total; count += 1) {
    const { id } = await settledScene(page);
    await camera({ id: `${door}-${twoDigits(count)}-${id}`, title: `${name}, ${count} of ${total}: ${id}` });
    if (count === 1) await photographSheet(page, { id: `${door}-source`, title: `${name}: sources of ${id}` }, camera);
    if (count < total) await press(page, action('next'));
  }
  await press(page, action('home'));
}

/** The index of a section, a screen at a time, after its items were seen: of the story it is the path, walked to its end. */
async function photographIndex(
  page: Page,
  { door, name }: (typeof SECTIONS)[number],
  camera: Camera,
): Promise<void> {
  await press(page, `[data-section="${door}"] ${action('index')}`);
  const on = page.locator(action('list-on'));
  for (let count = 1; ; count += 1) {
    await camera({ id: `${door}-index-${twoDigits(count)}`, title: `${name}: index, screen ${count}` });
    if ((await on.count()) === 0 || (await on.isDisabled())) break;
    await on.click();
  }
  await press(page, action('home'));
}

async function photographSheet(page: Page, subject: Subject, camera: Camera): Promise<void> {
  const sheet = page.getByRole('dialog');
  await page.click(action('source'));
  await sheet.waitFor();
  await camera(subject);
  await page.click(action('back'));
  await sheet.waitFor({ state: 'detached' });
}

/** The doors and one item of each section as someone sees them who has chosen all that helps to read. */
async function photographLargest(page: Page, visit: Visit): Promise<void> {
  const { camera } = visit;
  for (const name of ['text-size', 'text-size', 'contrast']) await page.click(action(name));
  await camera({ id: 'largest-doors', title: 'Largest text, high contrast: doors' });
  for (const { door, name } of sectionsOf(visit)) {
    await press(page, `[data-door="${door}"]`);
    const { id } = await settledScene(page);
    await camera({ id: `largest-${door}`, title: `Largest text, high contrast: ${name}, ${id}` });
    await press(page, action('home'));
  }
}

function cameraFor({ page, photograph }: DrivenKiosk, language: string, { album, size }: Stop): Camera {
  return async (subject) => {
    await atRest(page);
    album.add(await photograph(), { subject, size, language });
  };
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
