import { describe, expect, it } from 'vitest';
import { openContentStore } from '../../src-main/content-store.ts';
import { contentOf, pictureNames } from '../../src-main/scene-pictures.ts';
import { openPack } from '../../src-shared/content/open-pack.ts';
import type { PaintedScene } from '../../src-shared/contract.ts';
import { interleave } from '../../src-shared/programme/order.ts';
import { fakeFiles } from '../fakes/fake-files.ts';
import { fakeLog } from '../fakes/log.ts';
import { changedPack, smallPack } from '../fixtures/small-pack.ts';

const QUOTE: PaintedScene = { kind: 'quote', sceneId: 'field', part: 1, locale: 'en', mode: 'attract' };
const SLIDE: PaintedScene = { kind: 'slide', sceneId: 'stop', part: null, locale: 'en', mode: 'explore' };

describe('pictures of scenes', () => {
  it('are numbered in the order they are taken, and each scene has one', () => {
    const nameOf = pictureNames();
    expect(nameOf(QUOTE, 'a')).toBe('01-quote-field-part-1-en-attract.png');
    expect(nameOf(SLIDE, 'b')).toBe('02-slide-stop-en-explore.png');
    expect(nameOf(QUOTE, 'a')).toBeNull();
    expect(nameOf({ ...QUOTE, locale: 'az' }, 'a')).toBe('03-quote-field-part-1-az-attract.png');
  });

  it('L3: one that was changed has another, under a new number', () => {
    const nameOf = pictureNames();
    nameOf(QUOTE, 'a');
    nameOf(SLIDE, 'b');
    expect(nameOf(SLIDE, 'b')).toBeNull();
    expect(nameOf(QUOTE, 'changed')).toBe('03-quote-field-part-1-en-attract.png');
    expect(nameOf(QUOTE, 'changed')).toBeNull();
    expect(nameOf(QUOTE, 'a')).toBe('04-quote-field-part-1-en-attract.png');
  });
});

describe('what a scene says and shows', () => {
  function storeOf(pack: Record<string, unknown>, mark = '') {
    const opened = openPack(fakeFiles(pack), interleave);
    if (!opened.ok) throw new Error(opened.findings[0]?.sentence);
    return openContentStore(opened.pack, fakeLog(), () => mark);
  }

  it('L3: is another text when its words or its picture are others, and the same when another scene changed', () => {
    const before = contentOf(storeOf(smallPack()), SLIDE);
    const title = changedPack(smallPack(), ['text/en.json', 'slides', 'stop', 'title'], 'Stop here');
    const credit = changedPack(smallPack(), ['text/en.json', 'speakers', 'a-speaker', 'credit'], 'Farmer');
    expect(before).not.toBe('');
    expect(contentOf(storeOf(title), SLIDE)).not.toBe(before);
    expect(contentOf(storeOf(smallPack(), '?again'), SLIDE)).not.toBe(before);
    expect(contentOf(storeOf(credit), SLIDE)).toBe(before);
  });
});
