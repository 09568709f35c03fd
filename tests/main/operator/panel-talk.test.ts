import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HandoutRequest } from '../../../src-main/handout/request.ts';
import { operatorHandlers } from '../../../src-main/operator/panel.ts';
import { panelTalk, type PanelTalkSurroundings } from '../../../src-main/operator/panel-talk.ts';
import { operatorSchemas, type HandoutOrder } from '../../../src-shared/operator/contract.ts';
import { OperatorError } from '../../../src-shared/errors.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { fakeLog } from '../../fakes/log.ts';
import { bundledPack } from '../../fixtures/scenes.ts';

/** The panel's talk of a kiosk with one stick; it is five past ten on 4 April. */
function panel(given: Partial<PanelTalkSurroundings> = {}) {
  const stick = temporaryFolder();
  const asked: HandoutRequest[] = [];
  const log = fakeLog();
  const talk = panelTalk({
    ...{ userData: temporaryFolder(), roots: () => [stick], documents: join(stick, 'none'), log },
    given: () => bundledPack().talk(),
    write: async (request) => (asked.push(request), ['Written: it']),
    wallMs: () => new Date(2027, 3, 4, 10, 5).getTime(),
    ...given,
  });
  const order: HandoutOrder = { language: 'az', paper: 'Letter', perPage: 4, place: stick };
  return { talk, order, stick, asked, log };
}

const throwing = (error: Error) => ({ write: () => Promise.reject(error) });
const noSpace = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });

describe('the talk that is offered', () => {
  it('has its title, its scenes and the time that is planned for it', () => {
    const talk = bundledPack().talk();
    const plannedMs = talk?.scenes.reduce((sum, scene) => sum + scene.plannedMs, 0);
    expect(panel().talk.offered()).toEqual({ title: talk?.title, scenes: talk?.scenes.length, plannedMs });
  });

  it('has no title of its own where the story is the talk, and is none where there is no scene', () => {
    const story = { id: null, title: { en: 'x' }, scenes: [] };
    expect(panel({ given: () => story }).talk.offered()).toEqual({ title: {}, scenes: 0, plannedMs: 0 });
    expect(panel({ given: () => null }).talk.offered()).toBeNull();
  });

  it('O10: is begun once the panel is gone', () => {
    const done: string[] = [];
    const close = () => void done.push('close');
    const startTalk = () => void done.push('start');
    void operatorHandlers({ close, startTalk } as never).startTalk();
    expect(done).toEqual(['close', 'start']);
  });
});

describe('a handout from the panel', () => {
  it('O11: goes to a folder of its own at the place that was chosen, as PDF and as HTML', async () => {
    const { talk, order, stick, asked } = panel();
    expect(await talk.makeHandout(order)).toEqual({ refusal: null, lines: ['Written: it'] });
    const file = join(stick, 'kiosk-handout-2027-04-04-1005', 'handout-az');
    const layout = { paper: 'Letter', perPage: 4 };
    expect(asked).toEqual([
      { pdf: `${file}.pdf`, html: `${file}.html`, pictures: null, layout, talk: null, language: 'az' },
    ]);
  });

  it('O11: goes nowhere but to a place that is offered', async () => {
    const { talk, order, asked } = panel();
    expect((await talk.makeHandout({ ...order, place: temporaryFolder() })).refusal).toMatch(/not offered/);
    expect(asked).toEqual([]);
    expect((await talk.makeHandout(order)).refusal).toBeNull();
  });

  it('O11: is made one at a time', async () => {
    let finish: (lines: readonly string[]) => void = () => undefined;
    let isBegun = false;
    const write = (): Promise<readonly string[]> => {
      isBegun = true;
      return new Promise((resolve) => (finish = resolve));
    };
    const { talk, order } = panel({ write });
    const first = talk.makeHandout(order);
    expect((await talk.makeHandout(order)).refusal).toMatch(/being made/);
    await expect.poll(() => isBegun).toBe(true);
    finish([]);
    expect(await first).toEqual({ refusal: null, lines: [] });
  });

  it.each([
    [new OperatorError('usage', 'The content has en.'), /^The content has en\.$/],
    [noSpace, /^There is no room left for /],
    [new Error('Failed to print'), /KIOSK-961/],
  ])('O11: that fails with %s says so in a sentence, and the next one is made', async (error, said) => {
    let fails = true;
    const write = () => (fails ? throwing(error).write() : Promise.resolve([]));
    const { talk, order } = panel({ write });
    expect((await talk.makeHandout(order)).refusal).toMatch(said);
    fails = false;
    expect((await talk.makeHandout(order)).refusal).toBeNull();
  });

  it.each([{ paper: 'A3' }, { perPage: 3 }, { place: 5 }, { language: 'x'.repeat(65) }, { more: true }])(
    'O7: %j is not of its shape',
    (wrong) => {
      const order = { language: 'en', paper: 'A4', perPage: 1, place: '/x' };
      expect(operatorSchemas.makeHandout.safeParse([order]).success).toBe(true);
      expect(operatorSchemas.makeHandout.safeParse([{ ...order, ...wrong }]).success).toBe(false);
    },
  );
});
