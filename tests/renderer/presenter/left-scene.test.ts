import { afterEach, describe, expect, it, vi } from 'vitest';
import { slide } from '../scenes-to-show.ts';
import { give, stands } from './talk-on-screen.ts';

describe('a scene that is left before it is drawn', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('R4: is measured no more, and nothing warns of it', async () => {
    const warned = vi.spyOn(console, 'warn');
    const scenes = Array.from({ length: 9 }, (_, at) => slide(`s${at}`));
    const talk = await give(scenes, [1280, 720]);
    let come = (): void => undefined;
    const letters = new Promise<FontFace[]>((resolve) => {
      come = () => resolve([]);
    });
    vi.spyOn(document.fonts, 'load').mockReturnValue(letters);
    talk.act({ type: 'jump', to: 4 });
    const being = () => document.querySelectorAll('[data-stage][data-state="preparing"] .slide').length;
    // The scene and the one after it are there, and wait for their letters.
    await expect.poll(being).toBe(2);
    const [left] = document.querySelectorAll('[data-stage][data-state="preparing"]');
    talk.act({ type: 'jump', to: 7 });
    await expect.poll(() => left?.isConnected).toBe(false);
    come();
    await stands('s7', 0);
    expect(warned.mock.calls.flat().join(' ')).not.toContain('derived_inert');
  });
});
