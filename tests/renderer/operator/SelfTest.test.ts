import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FakeOffice } from '../../fakes/fake-operator.ts';
import { only, press, startOperator } from './operator-on-screen.ts';

const openSelfTest = async (office: Omit<FakeOffice, 'door'> = {}) => {
  const operator = await startOperator({ ...office, door: { at: 'panel' } });
  only('[data-part="selfTest"]').click();
  await expect.poll(() => state('disk')).not.toBe('open');
  return operator;
};
const line = (check: string) => only(`[data-check="${check}"]`);
const state = (check: string) =>
  document.querySelector<HTMLElement>(`[data-check="${check}"]`)?.dataset['state'] ?? 'open';
const said = (check: string) => line(check).querySelector('p')?.textContent;
const summary = () => only('.summary').textContent.trim();

/** A pointer goes over a place of the screen, pressed. */
const drag = (over: Element) => {
  const { left, top, width, height } = over.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  over.dispatchEvent(new PointerEvent('pointermove', { ...place, buttons: 1, bubbles: true }));
};

describe('the machine', () => {
  it('Q2: is looked at when the part is opened, and says what is well', async () => {
    await openSelfTest();
    for (const check of ['letters', 'disk', 'awake', 'network', 'content', 'pin', 'recovery'])
      await expect.poll(() => state(check)).toBe('good');
    expect(said('disk')).toContain('Free: 8000 MB');
    expect(summary()).toBe('Still to do: 5');
  });

  it.each([
    ['disk', { disk: { refusal: 'EROFS', freeBytes: null } }, 'EROFS'],
    ['network', { networkSockets: 2 }, '2'],
    ['clock', { clock: { time: '1970-01-01 00:02', zone: 'UTC', isPlausible: false } }, '1970-01-01 00:02'],
  ] as const)('Q2: %s that is not well says what to do', async (check, facts, words) => {
    await openSelfTest({ facts });
    await expect.poll(() => state(check)).toBe('mend');
    expect(said(check)).toContain(words);
  });

  it('Q4: letters that no font of the kiosk has are named', async () => {
    await openSelfTest({ languages: [{ tag: 'ka', name: 'ქართული' }] });
    await expect.poll(() => state('letters')).toBe('mend');
    expect(said('letters')).toContain('ქ ა რ თ უ ლ ი');
  });
});

describe('a person', () => {
  beforeEach(async () => {
    await openSelfTest();
  });

  it('Q5: draws over the fields of the whole screen: the last one ends it', async () => {
    await press('touch');
    const fields = [...document.querySelectorAll('[data-field]')];
    expect(fields).toHaveLength(112);
    fields.slice(1).forEach(drag);
    expect(document.querySelector('[role="dialog"]')).not.toBeNull();
    drag(only('[data-field="0"]'));
    await expect.poll(() => state('touch')).toBe('good');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('Q5: a pointer that only passes by touches nothing, and Escape stops it without leaving the panel', async () => {
    await press('touch');
    only('[data-field="5"]').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => state('touch')).toBe('mend');
    expect(said('touch')).toContain('112');
    expect(document.querySelector('[role="tabpanel"]')).not.toBeNull();
    expect(document.activeElement).toBe(only('[data-action="touch"]'));
  });

  it.each([
    ['even', 'good'],
    ['spots', 'mend'],
  ])('Q5: goes through six colours by keyboard and says: %s', async (answer, verdict) => {
    await press('colours');
    for (const colour of ['red', 'green', 'blue', 'white', 'black', 'grey']) {
      await expect.poll(() => only('[data-colour]').dataset['colour']).toBe(colour);
      const { width, height } = only('[data-colour]').getBoundingClientRect();
      expect([width, height]).toEqual([1920, 1080]);
      await userEvent.keyboard('{Enter}');
    }
    await expect.poll(() => document.querySelector(`[data-action="${answer}"]`)).not.toBeNull();
    await press(answer);
    await expect.poll(() => state('colours')).toBe(verdict);
  });

  it.each([
    ['upright', 'good'],
    ['turned', 'mend'],
  ])('Q5: looks at the arrow and says: %s', async (answer, verdict) => {
    await press('upright');
    await page.elementLocator(only(`[role="dialog"] [data-action="${answer}"]`)).click();
    await expect.poll(() => state('upright')).toBe(verdict);
  });

  it.each([
    ['heard', 'good'],
    ['not-heard', 'mend'],
  ])('Q5: listens and says: %s', async (answer, verdict) => {
    await press('sound');
    await expect.poll(() => said('sound')).toMatch(/Did you hear the (?:tone|sentence)\?/);
    await press(answer);
    await expect.poll(() => state('sound')).toBe(verdict);
  });

  it.each([
    ['clock-right', 'good'],
    ['clock-wrong', 'mend'],
  ])('Q5: compares the time with a watch and says: %s', async (answer, verdict) => {
    await expect.poll(() => said('clock')).toContain('2026-11-24 09:30 (Asia/Baku)');
    await press(answer);
    await expect.poll(() => state('clock')).toBe(verdict);
  });
});

it('Q1, Q6: all good is ready for the doors; main is told, and answers outlast another part', async () => {
  const { asked } = await openSelfTest();
  await press('touch');
  document.querySelectorAll('[data-field]').forEach(drag);
  await press('colours');
  for (let count = 0; count < 6; count += 1) await press('next-colour');
  await press('even');
  await press('upright');
  await page.elementLocator(only('[role="dialog"] [data-action="upright"]')).click();
  await press('sound');
  await press('heard');
  await press('clock-right');
  await expect.poll(summary).toBe('Ready for the doors');
  expect(asked.at(-1)).toBe('selfTestDone ');
  only('[data-part="health"]').click();
  await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe('health');
  only('[data-part="selfTest"]').click();
  await expect.poll(() => document.querySelector('.summary')).not.toBeNull();
  expect(summary()).toBe('Ready for the doors');
});

it('arrow keys lead from part to part, and round', async () => {
  await startOperator({ door: { at: 'panel' } });
  only('[data-part="health"]').focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe('selfTest');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe('end');
});
