import { describe, expect, it } from 'vitest';
import type { FakeOffice } from '../../fakes/fake-operator.ts';
import { only, press, startOperator } from './operator-on-screen.ts';

const openTalk = async (office: Omit<FakeOffice, 'door'> = {}) => {
  const operator = await startOperator({ ...office, door: { at: 'panel' } });
  only('[data-part="talk"]').click();
  await expect.poll(() => document.querySelectorAll('[data-shows="talk"] dl, [data-empty]').length).toBe(1);
  return operator;
};
const shown = () => only('[data-shows="talk"]').innerText;
const places = () => document.querySelectorAll('[data-action="make-handout"]').length;
const choose = (action: string, value: string) =>
  only(`[data-action="${action}"][data-value="${value}"]`).click();

describe('the talk in the panel', () => {
  it('is named, with its scenes and the minutes that are planned for it', async () => {
    await openTalk();
    for (const said of ['Mine awareness', '31', '20 min']) expect(shown()).toContain(said);
  });

  it('is the story where the content names none', async () => {
    await openTalk({ talk: { title: {}, scenes: 3, plannedMs: 60_000 } });
    expect(shown()).toContain('The story of this content');
  });

  it('is missing where no scene is for one, and nothing can be pressed then', async () => {
    await openTalk({ talk: null });
    expect(shown()).toContain('The content has no scene for a talk.');
    expect(document.querySelector('[data-shows="talk"] button')).toBeNull();
  });

  it('O10: begins when its button is pressed', async () => {
    const { asked } = await openTalk();
    await press('start-talk');
    await expect.poll(() => asked).toContain('startTalk');
  });
});

describe('the handout in the panel', () => {
  it('O11: is made as it was chosen, says that it is being made, and then where it is', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const { asked } = await openTalk({ handoutWaits: new Promise((resolve) => (finish = resolve)) });
    await expect.poll(places).toBe(2);
    choose('handout-language', 'ru');
    choose('paper', 'Letter');
    choose('per-page', '4');
    only('[data-place="/media/stick"]').click();
    await expect.poll(shown).toContain('The handout is being made.');
    // A second touch while it is being made asks for nothing.
    only('[data-place="/user-data/exports"]').click();
    finish(null);
    await expect.poll(shown).toContain('The handout is made.');
    expect(shown()).toContain('Written: /media/stick/handout.pdf');
    const order = { language: 'ru', paper: 'Letter', perPage: 4, place: '/media/stick' };
    expect(asked.filter((request) => request.startsWith('makeHandout'))).toEqual([
      `makeHandout ${JSON.stringify(order)}`,
    ]);
  });

  it('O11: says why it could not be made', async () => {
    await openTalk({ refusal: 'There is no room left.' });
    await expect.poll(places).toBe(2);
    only('[data-place="/media/stick"]').click();
    await expect.poll(shown).toContain('That did not work: There is no room left.');
  });
});
