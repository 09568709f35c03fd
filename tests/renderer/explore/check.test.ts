import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentOf } from '../content.ts';
import type { KioskOnScreen, ScreenChoice } from '../kiosk-on-screen.ts';
import {
  action,
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
} from '../kiosk-on-screen.ts';
import { quote, situation, slide } from '../scenes-to-show.ts';

const CHECK = ['k1', 'k2', 'k3'].map((id) => situation(id));
const STORY = [slide('s1'), slide('s2')] as const;

async function atTheDoors(screen: ScreenChoice = {}): Promise<KioskOnScreen> {
  const kiosk = await startKiosk(contentOf([quote('q1'), ...STORY], { check: CHECK }), screen);
  await press('explore');
  await expectDoors();
  return kiosk;
}

async function inTheCheck(screen: ScreenChoice = {}): Promise<KioskOnScreen> {
  const kiosk = await atTheDoors(screen);
  await press('check');
  await expectScene('k1');
  return kiosk;
}

const answer = (id: string) => found(`.layer [data-answer="${id}"]`);
const said = () => found('.layer [aria-live="polite"].said').textContent.replace(/\s+/g, ' ').trim();
const rings = () =>
  [...document.querySelectorAll<SVGElement>('.layer .said [data-ring], .layer button [data-ring]')].map(
    (ring) => ring.dataset['ring'],
  );
const pressed = () =>
  [...document.querySelectorAll('.layer [data-action="answer"]')].map((button) =>
    button.getAttribute('aria-pressed'),
  );

async function expectLastPage(): Promise<void> {
  await expect.poll(() => document.querySelectorAll('.layer').length).toBe(1);
  await expect.poll(() => document.querySelector('[data-check="end"]')).not.toBeNull();
}

describe('the ways into the check', () => {
  it('leads there from the door of the story', async () => {
    await atTheDoors();
    expect(action('check').textContent.trim()).toBe('What would you do?');
    expect(action('check').closest('[data-section]')?.getAttribute('data-section')).toBe('safe');
    await press('check');
    await expectScene('k1');
  });

  it('leads there from the end of the story, and Back to the picture one came from', async () => {
    await atTheDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    expect(() => action('check')).toThrow();
    await press('next');
    await expectScene('s2');
    expect(action('next').getAttribute('aria-disabled')).toBe('true');
    await press('check');
    await expectScene('k1');
    await press('back');
    await expectScene('s2');
  });

  it('is offered nowhere in a pack without situations', async () => {
    await startKiosk(contentOf([slide('s1')]));
    await press('explore');
    await expectDoors();
    expect(() => action('check')).toThrow();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    expect(() => action('check')).toThrow();
  });
});

describe('an answer', () => {
  it('is marked at once, and what is said to it says in words and by a dashed ring that it is better not done', async () => {
    await inTheCheck();
    expect(said()).toBe('');
    expect(pressed()).toEqual(['false', 'false']);
    await userEvent.click(answer('go'));
    await expect.poll(said).toBe('Better not Nobody uses that land.');
    expect(pressed()).toEqual(['true', 'false']);
    expect(rings()).toEqual(['dashed', 'dashed']);
  });

  it('that is safe has a solid ring and a Yes', async () => {
    await inTheCheck();
    await userEvent.click(answer('stay'));
    await expect.poll(said).toBe('Yes Others use it too.');
    expect(rings()).toEqual(['solid', 'solid']);
  });

  it('may be given again, as often as one likes', async () => {
    await inTheCheck();
    await userEvent.click(answer('go'));
    await expect.poll(pressed).toEqual(['true', 'false']);
    await userEvent.click(answer('stay'));
    await expect.poll(said).toBe('Yes Others use it too.');
    expect(pressed()).toEqual(['false', 'true']);
    await userEvent.click(answer('go'));
    await expect.poll(said).toBe('Better not Nobody uses that land.');
  });

  it('stays where it is under the finger, whatever is said', async () => {
    await inTheCheck();
    const places = () => ['go', 'stay'].map((id) => Math.round(answer(id).getBoundingClientRect().top * 10));
    const before = places();
    await userEvent.click(answer('go'));
    await expect.poll(said).not.toBe('');
    expect(places()).toEqual(before);
  });

  it('makes Next the one thing to touch, which says where it leads', async () => {
    await inTheCheck();
    expect(action('next').classList.contains('solid')).toBe(false);
    expect(action('next').textContent.trim()).toBe('Next situation');
    await userEvent.click(answer('stay'));
    await expect.poll(() => action('next').classList.contains('solid')).toBe(true);
    await press('next');
    await expectScene('k2');
    expect(action('next').classList.contains('solid')).toBe(false);
    expect(said()).toBe('');
  });

  it('is not counted, not kept and told to nobody', async () => {
    const { bridge } = await inTheCheck();
    await userEvent.click(answer('go'));
    await expect.poll(said).not.toBe('');
    await press('next');
    await expectScene('k2');
    expect(bridge.asked.filter((request) => /answer/i.test(request))).toEqual([]);
    expect(document.body.textContent).not.toMatch(/score|points|\d\s*%/i);
  });

  it('S12: is there when one comes back to it, and gone with the visit', async () => {
    const { clock } = await inTheCheck();
    await userEvent.click(answer('go'));
    await press('next');
    await expectScene('k2');
    await press('previous');
    await expectScene('k1');
    expect(pressed()).toEqual(['true', 'false']);
    clock.advance(76_000);
    await expectPublished({ mode: 'attract' });
    await press('explore');
    await expectDoors();
    await press('check');
    await expectScene('k1');
    expect(pressed()).toEqual(['false', 'false']);
  });
});

describe('the whole check', () => {
  it('by touch: leads from each situation to the last page, to the story and home', async () => {
    await inTheCheck();
    for (const id of ['k1', 'k2', 'k3']) {
      await expectScene(id);
      await userEvent.click(answer('stay'));
      await expect.poll(said).toBe('Yes Others use it too.');
      if (id === 'k3') expect(action('next').textContent.trim()).toBe('What to remember');
      await press('next');
    }
    await expectLastPage();
    const told = [...document.querySelectorAll('.end li')].map((line) => line.textContent.trim());
    expect(told).toEqual(['k1', 'k2', 'k3'].map((id) => `Stay on the path of ${id}.`));
    expect(found('.end').textContent).toContain('General information only.');
    await press('previous');
    await expectScene('k3');
    await press('next');
    await expectLastPage();
    await press('story');
    await expectScene('s1');
    await press('home');
    await expectDoors();
  });

  it('by keys: Tab and Enter answer, arrows lead through the answers and on, Escape leads out', async () => {
    await atTheDoors();
    found('.doors [data-action="check"]').focus();
    await userEvent.keyboard('{Enter}');
    await expectScene('k1');
    await tabTo('[data-answer="go"]');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(answer('stay'));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(answer('stay'));
    await userEvent.keyboard(' ');
    await expect.poll(said).toBe('Yes Others use it too.');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.poll(said).toBe('Better not Nobody uses that land.');
    for (const id of ['k2', 'k3']) {
      await userEvent.keyboard('{ArrowRight}');
      await expectScene(id);
    }
    await userEvent.keyboard('{ArrowRight}');
    await expectLastPage();
    await userEvent.keyboard('{ArrowLeft}');
    await expectScene('k3');
    await userEvent.keyboard('{Escape}');
    await expectDoors();
  });

  it('by keys: what is said comes before the answers, and the answers before the controls below', async () => {
    await inTheCheck();
    const stops: string[] = [];
    for (let tabs = 0; tabs < 3; tabs += 1) {
      await userEvent.keyboard('{Tab}');
      const { answer: id, action: name } = (document.activeElement as HTMLElement).dataset;
      stops.push(id ?? name ?? '');
    }
    expect(stops).toEqual(['go', 'stay', 'home']);
    const group = found('.layer [role="group"]');
    expect(group.getAttribute('aria-label')).toBe('What would you do?');
    expect(found('.layer .said').compareDocumentPosition(group)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('shows no index of situations, which would tell their answers', async () => {
    await inTheCheck();
    expect(() => action('index')).toThrow();
    await expect.element(page.getByLabelText('Controls').getByText('1 of 3')).toBeVisible();
  });

  it('a situation that cannot be shown leads back to the doors', async () => {
    const kiosk = await atTheDoors();
    kiosk.bridge.fail('sectionScene', 'The disk is gone');
    await press('check');
    await nothingMore();
    await expectDoors();
  });
});

async function tabTo(selector: string): Promise<void> {
  for (let tabs = 0; tabs < 20; tabs += 1) {
    await userEvent.keyboard('{Tab}');
    if (document.activeElement?.matches(selector) === true) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}
