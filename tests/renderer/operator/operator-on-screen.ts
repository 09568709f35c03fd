import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Operator from '../../../src-renderer/operator/Operator.svelte';
import { OperatorPage } from '../../../src-renderer/operator/operator-page.svelte.ts';
import '../../../src-renderer/styles/fonts.css';
import '../../../src-renderer/styles/tokens.css';
import '../../../src-renderer/styles/base.css';
import type { FakeClock } from '../../fakes/fake-clock.ts';
import { fakeClock } from '../../fakes/fake-clock.ts';
import type { FakeOffice, FakeOperator } from '../../fakes/fake-operator.ts';
import { fakeOperator } from '../../fakes/fake-operator.ts';

/** The operator's page in front of the test, its main process and its time in the test's hands. */
export interface OperatorOnScreen extends FakeOperator {
  readonly clock: FakeClock;
}

/** Starts the operator's page on a Full HD screen. */
export async function startOperator(office: FakeOffice): Promise<OperatorOnScreen> {
  await page.viewport(1920, 1080);
  const operator = fakeOperator(office);
  const clock = fakeClock();
  const state = new OperatorPage(operator.bridge, clock);
  await render(Operator, { props: { page: state } });
  await state.begin();
  return { ...operator, clock };
}

/** Types digits with a finger and presses the key that hands them on. */
export async function typePin(pin: string): Promise<void> {
  for (const digit of pin) await page.elementLocator(only(`[data-digit="${digit}"]`)).click();
  await press('enter');
}

/** Presses the one control that bears this action. */
export async function press(action: string): Promise<void> {
  await page.elementLocator(only(`[data-action="${action}"]`)).click();
}

/** The one element that a selector finds; a test that finds another number ends. */
export function only(selector: string): HTMLElement {
  const [found, ...more] = document.querySelectorAll<HTMLElement>(selector);
  if (found === undefined || more.length > 0) throw new Error(`Not one ${selector}`);
  return found;
}
