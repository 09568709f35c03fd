import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FakeOffice } from '../../fakes/fake-operator.ts';
import { only, press, startOperator } from './operator-on-screen.ts';

const openPart = async (part: string, office: Omit<FakeOffice, 'door'> = {}) => {
  const operator = await startOperator({ ...office, door: { at: 'panel' } });
  only(`[data-part="${part}"]`).click();
  await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe(part);
  return operator;
};
const pressOnceThere = async (action: string) => {
  await expect.poll(() => document.querySelector(`[data-action="${action}"]`)).not.toBeNull();
  await press(action);
};
const shown = () => only('[role="tabpanel"]').innerText;

describe('the state', () => {
  it('is what the panel opens with: since when, what failed, what plays and what is wrong with it', async () => {
    await startOperator({ door: { at: 'panel' } });
    await expect.poll(shown).toContain('2026-11-24 09:00');
    for (const said of ['Electron 45.0.0', '2 × crashed', 'small 1.0.0', '/packs/small', '[C8]'])
      expect(shown()).toContain(said);
  });
});

describe('content', () => {
  const chosen = { path: '/media/stick/new.kioskpack', errors: 0, warnings: 1, lines: ['a warning [C19]'] };

  it('is chosen, looked at and installed when that is confirmed', async () => {
    const { asked } = await openPart('content', { chosen });
    await pressOnceThere('choose');
    await expect.poll(shown).toContain('/media/stick/new.kioskpack');
    expect(shown()).toContain('Warnings: 1');
    await press('install');
    expect(asked).not.toContain('installContent');
    await press('confirm-install');
    await expect.poll(shown).toContain('It plays from the next start on.');
    expect(asked).toEqual(
      expect.arrayContaining(['chooseContent /media/stick/new.kioskpack', 'installContent']),
    );
  });

  it('with an error cannot be installed', async () => {
    await openPart('content', { chosen: { ...chosen, errors: 2, lines: ['an error [C1]'] } });
    await pressOnceThere('choose');
    await expect.poll(shown).toContain('Errors: 2');
    expect(document.querySelector('[data-action="install"]')).toBeNull();
  });

  it('that the disk refuses is said so', async () => {
    await openPart('content', { chosen, refusal: 'There is no room left.' });
    await pressOnceThere('choose');
    await expect.poll(() => document.querySelector('[data-action="install"]')).not.toBeNull();
    await press('install');
    await press('confirm-install');
    await expect.poll(shown).toContain('That did not work: There is no room left.');
  });

  it('that is nowhere is said so, and looked for again', async () => {
    const { asked } = await openPart('content');
    await expect.poll(shown).toContain('Nothing found.');
    await press('look');
    await expect.poll(() => asked.filter((request) => request === 'offeredContent').length).toBe(2);
  });

  it('before is gone back to only when that is confirmed', async () => {
    const { asked } = await openPart('content');
    await press('roll-back');
    await press('cancel');
    expect(asked).not.toContain('rollBackContent');
    await press('roll-back');
    await press('confirm-roll-back');
    await expect.poll(() => asked.includes('rollBackContent')).toBe(true);
  });
});

describe('settings', () => {
  const step = (setting: string, action: string) =>
    only(`[data-setting="${setting}"] [data-action="${action}"]`).click();

  it('are stepped on within their ranges, and saved together', async () => {
    const { asked } = await openPart('settings', { settings: { countdownMs: 60_000 } });
    await expect.poll(() => document.querySelector('[data-setting]')).not.toBeNull();
    step('pace', 'more');
    step('stillThereAfterMs', 'less');
    step('countdownMs', 'more');
    only('[data-action="offer"][data-language="ru"]').click();
    await expect.poll(() => only('[data-setting="pace"] output').textContent).toBe('1.25');
    await press('save');
    await expect.poll(shown).toContain('Saved.');
    const saved = asked.find((request) => request.startsWith('saveSettings '))?.slice('saveSettings '.length);
    expect(JSON.parse(saved ?? 'null')).toMatchObject({
      languages: ['ru'],
      pace: 1.25,
      stillThereAfterMs: 45_000,
      countdownMs: 60_000,
    });
  });

  it('that the disk does not keep are said so', async () => {
    await openPart('settings', { refusal: 'EROFS' });
    await expect.poll(() => document.querySelector('[data-action="save"]')).not.toBeNull();
    await press('save');
    await expect.poll(shown).toContain('That did not work: EROFS');
  });
});

describe('the end', () => {
  it.each(['restart', 'quit'])(
    '%s comes only when that is confirmed, by keyboard as well',
    async (action) => {
      const { asked } = await openPart('end');
      only(`[data-action="${action}"]`).focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => document.querySelector(`[data-action="confirm-${action}"]`)).not.toBeNull();
      expect(asked).not.toContain(action);
      only(`[data-action="confirm-${action}"]`).focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => asked.includes(action)).toBe(true);
    },
  );
});

it('every control of every part is at least 72 px for a finger', async () => {
  await startOperator({ door: { at: 'panel' } });
  for (const part of ['health', 'selfTest', 'content', 'settings', 'pin', 'end']) {
    only(`[data-part="${part}"]`).click();
    await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe(part);
    for (const button of document.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), `${part}: ${button.textContent}`).toBeGreaterThanOrEqual(72);
    }
  }
});
