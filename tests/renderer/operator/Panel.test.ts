import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../src-shared/settings.ts';
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
    expect(only('.summary').textContent.trim()).toBe('To look at: Content, Page begun anew');
    expect(shown()).toContain('8000 MB');
    expect(shown()).toContain('2026-11-24 08:30: Still to do: 1');
  });

  it('says that nothing needs the operator, where only the planned restart came', async () => {
    const night = { reason: 'night', times: 1, lastAt: '2026-11-24 04:00' };
    await startOperator({ door: { at: 'panel' }, health: { restarts: [night], sentences: [] } });
    await expect.poll(shown).toContain('Nothing needs you');
  });

  it('lists what was found in the content, the worst first, and how much more there is', async () => {
    await startOperator({ door: { at: 'panel' } });
    await expect.poll(shown).toContain('Error C8');
    expect(shown()).toContain('text/en.json: something is wrong.');
    expect(shown()).toContain('Warning C19');
    expect(shown()).toContain('Others: 3');
  });

  it('draws memory and frames over the day, and has both as tables', async () => {
    await startOperator({ door: { at: 'panel' } });
    await expect.poll(() => document.querySelectorAll('[data-day] canvas')).toHaveLength(2);
    expect(document.querySelectorAll('[data-failure]')).toHaveLength(0);
    const canvas = only('[data-day="memory"] canvas');
    expect(canvas.getAttribute('aria-label')).toBe('Memory over the day, MB: 09:02 256');
    const cells = () =>
      [...document.querySelectorAll('[data-day="frames"] td')].map((cell) => cell.textContent);
    only('[data-day="frames"] summary').click();
    expect(cells()).toEqual(['–', '60']);
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
  const inSetting = (setting: string, selector: string) => only(`[data-setting="${setting}"] ${selector}`);
  const saved = (asked: readonly string[]): Partial<Settings> => {
    const last = asked.filter((request) => request.startsWith('saveSettings ')).at(-1);
    return JSON.parse(last?.slice('saveSettings '.length) ?? '{}') as Partial<Settings>;
  };
  const openSettings = async (office: Omit<FakeOffice, 'door'> = {}) => {
    const operator = await openPart('settings', office);
    await expect.poll(() => document.querySelector('[data-setting]')).not.toBeNull();
    return operator;
  };

  it('O9: apply as soon as they are touched, within their ranges', async () => {
    const { asked } = await openSettings({ settings: { countdownMs: 60_000 } });
    for (const [setting, action] of [
      ['pace', 'more'],
      ['stillThereAfterMs', 'less'],
      ['countdownMs', 'more'],
      ['brightnessVeil', 'more'],
      ['quietRestartHour', 'less'],
      ['sound', 'off'],
      ['pixelShift', 'on'],
      ['journal', 'off'],
    ] as const)
      inSetting(setting, `[data-action="${action}"]`).click();
    inSetting('languages', '[data-value="ru"]').click();
    inSetting('languages', '[data-value="en"]').click();
    inSetting('otherDisplays', '[data-value="mirror"]').click();
    await expect.poll(shown).toContain('Saved.');
    expect(inSetting('pace', 'output').textContent).toBe('1.25');
    expect(inSetting('languages', '[data-value="en"]').textContent).toBe('2. English');
    expect(saved(asked)).toEqual({
      languages: ['ru', 'en'],
      pace: 1.25,
      stillThereAfterMs: 45_000,
      countdownMs: 60_000,
      otherDisplays: 'mirror',
      openingHours: [],
      quietRestartHour: 3,
      brightnessVeil: 10,
      pixelShift: true,
      screenTurn: 0,
      sound: false,
      journal: false,
      eventName: '',
    });
  });

  it('O9: that the disk does not keep are said so', async () => {
    await openSettings({ refusal: 'EROFS' });
    inSetting('pace', '[data-action="more"]').click();
    await expect.poll(shown).toContain('That did not work: EROFS');
  });

  it('every one there is has its place, with a sentence that says what it does', async () => {
    await openSettings();
    const places = [...document.querySelectorAll<HTMLElement>('[data-setting]')];
    expect(places.map(({ dataset }) => dataset['setting']).sort()).toEqual(
      Object.keys(DEFAULT_SETTINGS).sort(),
    );
    for (const place of places) expect(place.querySelector('p')?.textContent.length).toBeGreaterThan(20);
  });

  it("the event's name is typed with a keyboard and kept with Enter; digits there are no PIN", async () => {
    const { asked } = await openSettings();
    inSetting('eventName', 'input').focus();
    await userEvent.keyboard('Baku 2026{Enter}');
    await expect.poll(() => saved(asked).eventName).toBe('Baku 2026');
  });

  it('hours are added, changed by day and quarter of an hour, and removed', async () => {
    const { asked } = await openSettings();
    await press('add-hours');
    await expect.poll(() => document.querySelectorAll('[data-hours]')).toHaveLength(1);
    only('[data-action="day"][data-value="7"]').click();
    only('[data-time="from"] [data-action="less"]').click();
    only('[data-time="to"] [data-action="more"]').click();
    await expect
      .poll(() => saved(asked).openingHours)
      .toEqual([{ days: [1, 2, 3, 4, 5, 6], from: '08:45', to: '18:15' }]);
    expect(only('[data-action="day"][data-value="1"]').getAttribute('aria-label')).toBe('Monday');
    await press('always-open');
    expect(document.querySelectorAll('[data-hours]')).toHaveLength(1);
    await press('confirm-always-open');
    await expect.poll(() => saved(asked).openingHours).toEqual([]);
    await press('add-hours');
    await press('remove-hours');
    await expect.poll(() => saved(asked).openingHours).toEqual([]);
  });

  it('O8: a turn is tried, counts down and is kept', async () => {
    const { asked, clock } = await openSettings();
    inSetting('screenTurn', '[data-value="90"]').click();
    await expect.poll(shown).toContain('15 s');
    await expect.poll(() => inSetting('screenTurn', '[data-value="90"]').ariaPressed).toBe('true');
    // The panel lies over the picture that is tried, and is turned with it.
    await expect.poll(() => document.documentElement.dataset['turn']).toBe('90');
    clock.advance(5000);
    await expect.poll(shown).toContain('10 s');
    await press('keep-turn');
    await expect.poll(() => asked.at(-1)).toBe('keepTurn');
    expect(document.querySelector('[data-action="keep-turn"]')).toBeNull();
    expect(asked).toContain('tryTurn 90');
  });

  it('O8: a turn that nobody keeps is asked for no more, and what applies is read again', async () => {
    const { asked, clock } = await openSettings();
    inSetting('screenTurn', '[data-value="180"]').click();
    await expect.poll(shown).toContain('15 s');
    for (let second = 0; second < 15; second += 1) clock.advance(1000);
    await expect.poll(() => document.querySelector('[data-action="keep-turn"]')).toBeNull();
    await expect.poll(() => asked.at(-1)).toBe('settings');
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
  for (const part of ['health', 'selfTest', 'content', 'journal', 'settings', 'pin', 'end']) {
    only(`[data-part="${part}"]`).click();
    await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe(part);
    for (const button of document.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), `${part}: ${button.textContent}`).toBeGreaterThanOrEqual(72);
    }
  }
});
