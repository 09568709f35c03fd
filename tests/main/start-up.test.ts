import { describe, expect, it } from 'vitest';
import { examine } from '../../src-main/examination.ts';
import type { Candidate, PackTools } from '../../src-main/start-up.ts';
import { choosePack, replaceBroken } from '../../src-main/start-up.ts';
import type { OpenPack, PackReading } from '../../src-shared/content/door.ts';
import type { SlideScene } from '../../src-shared/content/scene.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { fakeLog } from '../fakes/log.ts';

const error = (sentence: string): ContentFinding => ({
  code: 'C2',
  level: 'error',
  file: 'pack.json',
  pointer: '',
  sentence,
});

const whole: OpenPack = {
  front: {} as OpenPack['front'],
  talk: () => null,
  loop: [{ kind: 'slide', sceneId: 'a', cutId: null }],
  sections: { voices: [], figures: [], safe: ['a'], check: [] },
  doors: { voices: null, figures: null, safe: null },
  scene: () => ({
    ok: true,
    scene: { kind: 'slide', id: 'a', picture: '' } as SlideScene,
    related: [],
    findings: [],
  }),
};
const hollow: OpenPack = { ...whole, scene: () => ({ ok: false, findings: [error('broken')] }) };

/** Tools over made-up packs by folder name, whose checks take one millisecond a step. */
function toolsFor(
  packs: Record<string, PackReading | Error>,
  steps: readonly (readonly ContentFinding[])[] = [],
) {
  const log = fakeLog();
  let atMs = 0;
  const tools: PackTools = {
    log,
    open: (folder) => {
      const found = packs[folder] ?? new Error(`no such folder: ${folder}`);
      if (found instanceof Error) throw found;
      return found;
    },
    examine: () => examine(steps.values(), () => (atMs += 1)),
  };
  return { tools, log };
}

const theirs: Candidate = { folder: '/theirs', isChecked: false };
const playing = (pack: OpenPack): PackReading => ({ ok: true, pack, findings: [] });

describe('which pack plays', () => {
  it('the bundled one when none is asked for', async () => {
    const { tools, log } = toolsFor({ '/own': playing(whole) });
    expect(await choosePack([], '/own', tools)).toMatchObject({ folder: '/own', refusal: null });
    expect(log.lines).toEqual([]);
  });

  it('the one asked for when it is whole', async () => {
    const { tools } = toolsFor({ '/own': playing(whole), '/theirs': playing(whole) }, [[], []]);
    expect(await choosePack([theirs], '/own', tools)).toMatchObject({
      folder: '/theirs',
      refusal: null,
      examination: null,
    });
  });

  it.each<[string, Record<string, PackReading | Error>, readonly (readonly ContentFinding[])[], RegExp]>([
    ['is not there', {}, [], /no such folder/],
    ['cannot be read', { '/theirs': new Error('EACCES: permission denied') }, [], /permission denied/],
    ['does not open', { '/theirs': { ok: false, findings: [error('no id')] } }, [], /pack\.json: no id/],
    ['has no whole scene', { '/theirs': playing(hollow) }, [], /No scene of the loop/],
    [
      'fails its check',
      { '/theirs': playing(whole) },
      [[], [error('too bad')], [error('worse')]],
      /too bad.*1 more/,
    ],
  ])('the bundled one when the one asked for %s, and the log says why', async (_name, packs, steps, why) => {
    const { tools, log } = toolsFor({ '/own': playing(whole), ...packs }, steps);
    const inUse = await choosePack([theirs], '/own', tools);
    expect(inUse.folder).toBe('/own');
    expect(inUse.refusal).toMatch(why);
    expect(log.lines.slice(-2)).toEqual([
      expect.stringMatching(/The content in \/theirs cannot play/),
      'warn KIOSK-202 The bundled content plays instead.',
    ]);
  });

  it('a large pack plays before its check is done, and is replaced when an error comes to light', async () => {
    const steps = [...Array.from({ length: 50 }, () => []), [error('late')]];
    const { tools, log } = toolsFor({ '/own': playing(whole), '/theirs': playing(whole) }, steps);
    const inUse = await choosePack([theirs], '/own', tools, 10);
    expect(inUse.folder).toBe('/theirs');
    expect(inUse.examination?.errors()).toEqual([]);
    while (inUse.examination?.goOn(5) === false);
    expect(inUse.examination?.errors()).toHaveLength(1);
    expect(replaceBroken(inUse, '/own', tools)).toMatchObject({ folder: '/own', examination: null });
    expect(log.lines.at(-1)).toContain('late');
  });

  it('without a whole bundled pack the application is damaged, which is an error', async () => {
    const { tools } = toolsFor({ '/own': playing(hollow) });
    await expect(choosePack([], '/own', tools)).rejects.toThrow(
      /The content in the kiosk itself cannot play/,
    );
  });
});
