/** axe on the screen as it is: its source is put into the page once, and runs there with the rules that are wanted. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const here = createRequire(import.meta.url);
const source = readFileSync(
  createRequire(here.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** WCAG 2.2 A and AA, and of what axe calls good practice the structure that screen readers go by. */
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: Object.fromEntries(
    [
      'heading-order',
      'page-has-heading-one',
      'landmark-unique',
      'landmark-one-main',
      'region',
      'tabindex',
    ].map((rule) => [rule, { enabled: true }]),
  ),
  resultTypes: ['violations'],
  elementRef: false,
  iframes: false,
  preload: false,
} as const;

interface Axe {
  run(
    where: { exclude: readonly string[] },
    options: typeof OPTIONS,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What breaks a rule on the screen, by rule and place. Waits until nothing moves: a colour on its way is none. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const moving = (): boolean => document.getAnimations().length > 0;
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (moving());
    const axe = Reflect.get(globalThis, 'axe') as Axe;
    const { violations: found } = await axe.run({ exclude: ['[inert]'] }, options);
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, OPTIONS);
}
