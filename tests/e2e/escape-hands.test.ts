import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GESTURES, KEYS, VISITORS_KEYS, type HandAttempt } from './escape/hands.ts';
import { openStand, type Stand } from './escape/stand.ts';

let stand: Stand;
let hands: CDPSession;
beforeAll(async () => {
  stand = await openStand();
  hands = await stand.kiosk.page.context().newCDPSession(stand.kiosk.page);
});
afterAll(() => stand.close());

async function perform(commands: HandAttempt[1]): Promise<void> {
  for (const [method, parameters] of commands) {
    await hands.send(method as 'Input.dispatchKeyEvent', parameters as { type: 'keyDown' });
  }
}

/** The keys that reach the page when a chord is pressed the way the window system tells of it, through the main process. */
async function keysHeard(chord: string): Promise<unknown> {
  await stand.run(`
    window.heard = [];
    window.listensForKeys ??= addEventListener('keydown', (e) => window.heard.push(e.key), true) ?? true;
  `);
  await stand.kiosk.app.evaluate(({ BrowserWindow }, keys) => {
    const modifiers = keys.slice(0, -1).map((name) => name.toLowerCase() as 'shift');
    const stroke = { keyCode: keys.at(-1) ?? '', modifiers };
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.sendInputEvent({ type: 'keyDown', ...stroke });
    contents?.sendInputEvent({ type: 'keyUp', ...stroke });
  }, chord.split('+'));
  return stand.run('return window.heard');
}

describe('hands on the stand', () => {
  it.each(KEYS)('G7: a visitor %s', async (_name, chord) => {
    expect(await keysHeard(chord)).toEqual([]);
    await stand.holds();
  });

  it.each(VISITORS_KEYS)('G7: a visitor %s, and the page hears it', async (_name, chord) => {
    expect(await keysHeard(chord)).toHaveLength(1);
    await stand.holds();
  });

  it.each(GESTURES)('G8: a visitor %s', async (_name, commands) => {
    await perform(commands);
    const left = await stand.run(
      'return { selected: String(getSelection()), scale: visualViewport.scale, scrolled: scrollX + scrollY }',
    );
    expect(left).toEqual({ selected: '', scale: 1, scrolled: 0 });
    await stand.holds();
  });

  it('afterwards the loop goes on and nothing lies about', () => stand.goesOn());
});
