import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { only, press, startOperator, typePin } from './operator-on-screen.ts';

const PIN = '392715';
const AT_PIN = { at: 'pin', waitMs: 0 } as const;
const said = () => only('.said').textContent;

describe('the pad', () => {
  it('O3: shows dots and never digits, and hands the PIN on whole', async () => {
    const { asked } = await startOperator({ door: AT_PIN, pin: PIN });
    for (const digit of PIN) only(`[data-digit="${digit}"]`).click();
    await expect.poll(() => document.querySelectorAll('.typed').length).toBe(6);
    expect(only('.dots').textContent.trim()).toBe('');
    expect(document.querySelector('input')).toBeNull();
    await press('enter');
    await expect.poll(() => only('main').dataset['door']).toBe('panel');
    expect(asked).toContain(`enterPin ${PIN}`);
  });

  it('takes digits, Backspace and Enter of a keyboard, wherever the focus is', async () => {
    const { asked } = await startOperator({ door: AT_PIN, pin: PIN });
    only('[data-digit="9"]').focus();
    await userEvent.keyboard('3927154{Backspace}{Enter}');
    await expect.poll(() => only('main').dataset['door']).toBe('panel');
    expect(asked.filter((request) => request.startsWith('enterPin'))).toEqual([`enterPin ${PIN}`]);
  });

  it('leaves with Escape and with Close', async () => {
    const { asked } = await startOperator({ door: AT_PIN });
    await userEvent.keyboard('{Escape}');
    await press('close');
    expect(asked.filter((request) => request === 'leave')).toHaveLength(2);
  });

  it('takes no more digits than a PIN has, and hands on no empty one', async () => {
    const { asked } = await startOperator({ door: AT_PIN });
    await press('enter');
    await userEvent.keyboard('123456789012345');
    await expect.poll(() => document.querySelectorAll('.typed').length).toBe(12);
    expect(asked.some((request) => request.startsWith('enterPin'))).toBe(false);
  });

  it('O3: says of a wrong one nothing but that, politely', async () => {
    await startOperator({ door: AT_PIN, pin: PIN });
    expect(only('.said').getAttribute('role')).toBe('status');
    for (const wrong of ['1', '392716', '000000000000']) {
      await typePin(wrong);
      await expect.poll(said).toBe('PIN wrong. Please try again.');
      expect(document.querySelectorAll('.typed')).toHaveLength(0);
    }
  });

  it('O3: counts a wait down, and what is spoken stays the same', async () => {
    const { clock } = await startOperator({ door: AT_PIN, pin: PIN, waitMs: 5000 });
    await typePin('000001');
    for (let left = 5; left > 0; left -= 1) {
      await expect.poll(() => only('[role="timer"]').textContent.trim()).toBe(`${left} s`);
      expect(said()).toBe('PIN wrong. Please wait: 5 s');
      clock.advance(1000);
    }
    await expect.poll(() => only('[role="timer"]').textContent.trim()).toBe('');
  });

  it('O4: a wait that is under way is said from the beginning', async () => {
    await startOperator({ door: { at: 'pin', waitMs: 60_000 } });
    await expect.poll(said).toBe('PIN wrong. Please wait: 60 s');
  });

  it('has keys of at least 72 px for a finger', async () => {
    await startOperator({ door: AT_PIN });
    for (const button of document.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.textContent).toBeGreaterThanOrEqual(72);
    }
  });

  it.each([
    ['az', 'PIN kodu daxil edin'],
    ['ru', 'Введите PIN-код'],
  ])('speaks %s when that is chosen', async (tag, title) => {
    await startOperator({ door: AT_PIN });
    only(`[data-language="${tag}"]`).click();
    await expect.poll(() => only('h2').textContent).toBe(title);
    expect(document.documentElement.lang).toBe(tag);
  });
});

describe('a PIN that is forgotten', () => {
  it('O5: the file and its sentence are shown, and are looked for again', async () => {
    const { asked } = await startOperator({ door: AT_PIN });
    await press('forgotten');
    const exact = [...document.querySelectorAll('.exact')].map(({ textContent }) => textContent);
    expect(exact).toEqual(['operator-recovery.txt', 'Open the operator panel of this kiosk.']);
    await press('back');
    await press('forgotten');
    await press('look');
    await expect.poll(() => only('main').dataset['door']).toBe('new-pin');
    expect(asked).toContain('look');
  });

  it('O5: where it is damaged, nothing but the file is asked for', async () => {
    await startOperator({ door: { at: 'damaged' } });
    expect(only('[role="status"]').textContent).toContain('cannot be read');
    expect(document.querySelector('[data-digit]')).toBeNull();
  });
});

describe('a PIN that is set', () => {
  it.each([
    ['12345', 'A PIN has 6 to 12 digits.'],
    ['111111', 'That PIN is easily guessed. Please choose another one.'],
  ])('O2: %s is refused at once: %s', async (pin, sentence) => {
    const { asked } = await startOperator({ door: { at: 'new-pin', why: 'first' } });
    await typePin(pin);
    await expect.poll(said).toBe(sentence);
    expect(asked).toEqual(['begin']);
  });

  it('O2: is typed twice, and the same', async () => {
    const { asked } = await startOperator({ door: { at: 'new-pin', why: 'first' } });
    await typePin(PIN);
    await expect.poll(() => only('h2').textContent).toBe('Type it once more');
    await typePin('806142');
    await expect.poll(said).toBe('The two were not the same. Please begin again.');
    await typePin(PIN);
    await typePin(PIN);
    await expect.poll(() => only('main').dataset['door']).toBe('panel');
    expect(asked.filter((request) => request.startsWith('setPin'))).toEqual([`setPin ${PIN}`]);
  });

  it('O2: a disk that does not keep it is said', async () => {
    await startOperator({ door: { at: 'new-pin', why: 'recovery' }, refusal: 'full' });
    await typePin(PIN);
    await typePin(PIN);
    await expect.poll(said).toContain('could not be saved');
  });
});
