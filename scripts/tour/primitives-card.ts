/** What a card shows. Selectors are of the running page; colours are names of tokens without their dashes. */
export interface Card {
  readonly button: string;
  readonly solid: string;
  readonly parts: readonly { readonly title: string; readonly selector: string }[];
  readonly pairs: readonly {
    readonly colour: string;
    readonly ground: string;
    readonly ratio: string;
    readonly least: number;
  }[];
}

/**
 * Runs in the page, and is one function because it can take no other along: lays a card over the screen with copies of the controls that are on it, the type scale, the colours and
 * the durations. Copies keep their classes, so what is seen is what their own style sheets make of them.
 */
export function showCard({ button, solid, parts, pairs }: Card): void {
  const seen = (selector: string): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.offsetParent !== null);
  // Not every item has everything.
  const isThere = (selector: string): boolean => seen(selector) !== undefined;
  const find = (selector: string): HTMLElement => {
    const found = seen(selector);
    if (found === undefined) throw new Error(`There is no ${selector} on the screen`);
    return found;
  };
  const put = (into: Element, style: Record<string, string>, text = ''): HTMLElement => {
    const element = document.createElement('div');
    element.textContent = text;
    for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
    into.append(element);
    return element;
  };
  const upright = innerHeight > innerWidth;
  const card = put(find('.frame'), {
    position: 'absolute',
    inset: '0',
    'z-index': '9',
    overflow: 'hidden',
    padding: '3cqmin var(--edge)',
    background: 'var(--night-950)',
    color: 'var(--paper-100)',
    columns: upright ? '2' : '3',
    'column-gap': '4.5cqmin',
    'font-size': upright ? '1.9cqmin' : '1.6cqmin',
    'line-height': '1.25',
  });
  const section = (title: string): HTMLElement => {
    const part = put(card, { 'break-inside': 'avoid', 'margin-block-end': '2cqmin' });
    put(part, { 'font-weight': 'var(--weight-strong)', 'margin-block-end': '1cqmin' }, title);
    return part;
  };

  /** A sill that stays where it is put: what the sill says of its controls holds for their copies. */
  const shelf = (into: Element): HTMLElement => {
    const sill = find('.sill').cloneNode(false);
    if (!(sill instanceof HTMLElement)) throw new Error('The sill is no element');
    const still = { position: 'static', display: 'flex', padding: '0', 'justify-content': 'flex-start', 'min-block-size': '0', 'flex-wrap': 'wrap' };
    for (const [name, value] of Object.entries({ ...still, gap: '1.5cqmin', 'flex-direction': 'row' }))
      sill.style.setProperty(name, value);
    into.append(sill);
    return sill;
  };
  const copy = (selector: string, into: Element): HTMLElement => {
    const copied = find(selector).cloneNode(true);
    if (!(copied instanceof HTMLElement)) throw new Error(`${selector} is no element`);
    const still = { position: 'static', flex: '0 1 auto', 'flex-wrap': 'wrap', 'justify-content': 'flex-start' };
    if (!(copied instanceof HTMLButtonElement))
      for (const [name, value] of Object.entries(still)) copied.style.setProperty(name, value);
    into.append(copied);
    return copied;
  };

  const states = shelf(section('Buttons: normal, pressed, under a finger, disabled, focused, solid'));
  copy(button, states);
  copy(button, states).setAttribute('aria-pressed', 'true');
  copy(button, states).dataset['pressed'] = '';
  copy(button, states).setAttribute('aria-disabled', 'true');
  const focused = copy(button, states);
  copy(solid, states);
  for (const { title, selector } of parts) if (isThere(selector)) copy(selector, shelf(section(title)));

  const root = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .find((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.style.getPropertyValue('--cross') !== '' && rule.selectorText === ':root');
  const tokens = root === undefined ? [] : [...root.style];
  const scale = section('Type, at this size of screen');
  for (const token of tokens.filter((name) => name.startsWith('--size-'))) {
    const row = put(scale, { 'line-height': '1.15' });
    const sample = put(row, { display: 'inline', 'font-size': `var(${token})` }, 'Aə Жы 302 ');
    const sizePx = Number.parseFloat(getComputedStyle(sample).fontSize);
    // The largest would fill the card: it is told and not shown.
    if (sizePx > 0.08 * Math.min(innerWidth, innerHeight)) sample.remove();
    put(row, { display: 'inline-block', color: 'var(--night-200)' }, `${token.slice(2)} ${Math.round(sizePx)} px`);
  }
  const times = section('Motion');
  for (const token of tokens.filter((name) => /^--(?:quick|step|cross|ease-)/.test(name)))
    put(times, {}, `${token.slice(2)}: ${root?.style.getPropertyValue(token) ?? ''}`);

  const palette = section('Colours on their grounds, and the contrast they have (and need)');
  palette.style.setProperty('break-inside', 'auto');
  for (const { colour, ground, ratio, least } of pairs) {
    const row = put(palette, {
      'break-inside': 'avoid',
      display: 'flex',
      'justify-content': 'space-between',
      padding: '0.4cqmin 1cqmin',
      background: `var(--${ground})`,
      color: `var(--${colour})`,
    });
    put(row, {}, `${colour} on ${ground}`);
    put(row, {}, `${ratio} (${least})`);
  }
  focused.focus();
}
