import { describe, expect, it } from 'vitest';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import { interleave } from '../../../src-shared/programme/order.ts';
import { bundledPack } from '../../fixtures/scenes.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { bentPack } from '../../fixtures/small-pack.ts';

/** What the quotation of the small pack is offered together with, and what is found on the way. */
function relatedOf(named: unknown): { readonly ids: readonly string[]; readonly found: readonly string[] } {
  const reading = openPack(fakeFiles(bentPack('quotations/field.json', ['related'], named)), interleave);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const scene = reading.pack.scene('field', null);
  if (!scene.ok) throw new Error(JSON.stringify(scene.findings));
  return {
    ids: scene.related,
    found: scene.findings.map(({ code, level, pointer }) => `${level} ${code} ${pointer}`),
  };
}

describe('related items', () => {
  it('C4: are items of any kind that the programme lists', () => {
    expect(relatedOf(['items', 'stop'])).toEqual({ ids: ['items', 'stop'], found: [] });
  });

  it('C4: one that is not listed is left out and warned of, and its scene is shown', () => {
    expect(relatedOf(['itms', 'stop'])).toEqual({ ids: ['stop'], found: ['warning C4 /related/0'] });
  });

  it('C4: nothing is related to itself, or twice', () => {
    expect(relatedOf(['field', 'stop'])).toEqual({ ids: ['stop'], found: ['warning C4 /related/0'] });
    expect(relatedOf(['stop', 'stop'])).toEqual({ ids: ['stop'], found: ['warning C4 /related/1'] });
  });

  it('the bundled pack never puts the two cleared areas beside each other, which are counted differently', () => {
    const pack = bundledPack();
    const all = Object.values(pack.sections).flat();
    const pairs = all.map((id) => {
      const reading = pack.scene(id, null);
      return reading.ok ? [id, ...reading.related] : [];
    });
    expect(pairs.filter((ids) => ids.includes('area') && ids.includes('cleared-2022'))).toEqual([]);
    expect(pairs.filter((ids) => ids.length > 1).length).toBeGreaterThan(15);
  });
});
