import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ActionButton from '../../../src-renderer/parts/ActionButton.svelte';
import '../../../src-renderer/styles/tokens.css';
import '../../../src-renderer/styles/base.css';

const next = { action: 'next', label: 'Next', lang: 'en', icon: 'next' } as const;

describe('a control', () => {
  it.each([
    ['a touch', () => page.getByRole('button', { name: 'Next' }).click()],
    ['Enter', () => userEvent.keyboard('{Tab}{Enter}')],
    ['the space bar', () => userEvent.keyboard('{Tab} ')],
  ])('answers %s, once', async (_name, use) => {
    const onclick = vi.fn();
    await render(ActionButton, { props: { ...next, onclick } });
    await use();
    expect(onclick).toHaveBeenCalledTimes(1);
  });

  it('that is disabled does nothing, says so, and can still be found with the keyboard', async () => {
    const onclick = vi.fn();
    await render(ActionButton, { props: { ...next, onclick, disabled: true } });
    const button = page.getByRole('button', { name: 'Next' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Tab}{Enter} ');
    await expect.element(button).toHaveFocus();
    await button.click({ force: true });
    expect(onclick).not.toHaveBeenCalled();
  });

  it('without words on it has its name for those who listen', async () => {
    await render(ActionButton, { props: { ...next, onclick: () => {}, bare: true } });
    await expect.element(page.getByRole('button', { name: 'Next' })).toHaveTextContent('');
  });

  it('says whether it is pressed only where it can be', async () => {
    const { rerender } = await render(ActionButton, { props: { ...next, onclick: () => {} } });
    const button = page.getByRole('button', { name: 'Next' });
    await expect.element(button).not.toHaveAttribute('aria-pressed');
    await rerender({ pressed: false });
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await rerender({ pressed: true });
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  });

  it('is marked with its language', async () => {
    await render(ActionButton, { props: { ...next, label: 'Далее', lang: 'ru', onclick: () => {} } });
    await expect.element(page.getByRole('button', { name: 'Далее' })).toHaveAttribute('lang', 'ru');
  });
});
