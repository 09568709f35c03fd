// Comes with the driver of the end-to-end tests; its types are those of a module, and it is a script.
import source from '../../node_modules/axe-core/axe.min.js?raw';

/** What depends on how a screen looks, in any language, size and colour; tests/e2e/accessibility.test.ts holds the rest. */
const OPTIONS = {
  runOnly: { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] },
  resultTypes: ['violations'],
  elementRef: false,
  iframes: false,
  preload: false,
} as const;

interface Axe {
  run(
    where: { readonly exclude: readonly string[] },
    options: typeof OPTIONS,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** What breaks a rule on the screen as it is, by rule and place. */
export async function violations(): Promise<readonly string[]> {
  if (!('axe' in globalThis)) {
    const script = document.createElement('script');
    script.textContent = source;
    document.head.append(script);
  }
  const axe = Reflect.get(globalThis, 'axe') as Axe;
  const { violations: found } = await axe.run({ exclude: ['[inert]'] }, OPTIONS);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
