import { describe, expect, it } from 'vitest';
import type { FontName } from '../../../../src-shared/content/reading/letter-widths.ts';
import { undrawable } from '../../../../src-shared/content/reading/undrawable.ts';
import { bundledScenes } from '../../../fixtures/scenes.ts';

type Case = [text: string, font: FontName, lacking: string[]];

const CASES: Case[] = [
  ['Plain English, with “quotation marks” — and a dash…', 'sans', []],
  ['Minalanmış ərazidə İYİRMİ ğünçöşı', 'sans', []],
  ['Съешь же ещё этих мягких французских булок № 5', 'serif', []],
  ['Ґанок, їжак, ўзор, қазақ, ңғүұһ', 'serif', []],
  ['1 km² ≈ 0,5 × 2', 'sans', []],
  ['1 km² ≈ 0,5 × 2', 'serif', ['≈']],
  ['Ελλάδα', 'serif', []],
  ['Ελλάδα', 'sans', ['Ε', 'λ', 'ά', 'δ', 'α']],
  ['Cost: 5 ₼ and 5 ₼', 'serif', ['₼']],
  ['A non‑breaking hyphen', 'sans', ['‑']],
  ['გმადლობთ', 'sans', ['გ', 'მ', 'ა', 'დ', 'ლ', 'ო', 'ბ', 'თ']],
  ['地雷', 'sans', ['地', '雷']],
  // Marks: composed ones are the letter itself; others must be in the very file that has the letter.
  ['e\u0301, ё written as е\u0308', 'sans', []],
  ['за\u0301мок', 'sans', []],
  ['i\u0307stanbul', 'sans', ['i\u0307']],
  ['x\u0323 and x\u0323', 'sans', ['x\u0323']],
  // Spaces, line breaks and joiners are not drawn.
  ['two\u00a0words\u202fand\u2009more\n\tlines\u200b\u2060\ufeff\u00ad', 'serif', []],
  ['👩\u200d🚒', 'serif', ['👩', '🚒']],
];

describe('undrawable', () => {
  it.each(CASES)('C20: of "%s" the %s lacks %j', (text, font, lacking) => {
    expect(undrawable(text, font)).toEqual(lacking);
  });

  it('C20: every letter of the bundled pack can be drawn in either font', () => {
    const words = JSON.stringify(bundledScenes().map((scene) => scene.words));
    expect([...undrawable(words, 'sans'), ...undrawable(words, 'serif')]).toEqual([]);
  });
});
