import type { Page } from 'playwright';
import { contrastRatio } from '../../src-shared/content/contrast.ts';
import type { PackFront } from '../../src-shared/content/pack-front.ts';
import { COLOUR_PAIRS, LEAST_CONTRAST } from './colour-pairs.ts';
import { showCard, type Card } from './primitives-card.ts';
import { action, press } from './screen.ts';

/** What the card shows of the controls, in this order; each is taken from the running kiosk as it is. */
const PARTS: Card['parts'] = [
  { title: 'Draft mark', selector: '.draft' },
  { title: 'Source line', selector: '.source' },
  { title: 'Languages', selector: '.languages' },
  { title: 'Settings of the visitor', selector: '.settings' },
  { title: 'Place and list', selector: action('index') },
  { title: 'What concerns the same thing', selector: action('related') },
];

const HEX_COLOUR = /#[\da-f]{6}/i;

/**
 * Leads from the loop to an item in a language that is a draft, and lays a card over it: its very controls in every state,
 * and the tokens with what they come to on this screen. Afterwards the page is to be loaded anew.
 */
export async function showPrimitives(page: Page, { languages }: PackFront): Promise<void> {
  const language = languages.find(({ review }) => review === 'draft') ?? languages[0];
  await press(page, `[data-language="${language.tag}"]`);
  // A key was pressed last: focus is shown.
  await page.keyboard.press('Shift');
  await page.evaluate(showCard, await cardOf(page));
}

/** What is written on the card: colours as the page has them, and the contrasts they come to. */
async function cardOf(page: Page): Promise<Card> {
  const names = [...new Set(COLOUR_PAIRS.flatMap(({ colour, ground }) => [colour, ground]))];
  const colours = await page.evaluate((tokens) => {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(tokens.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]));
  }, names);
  const hex = (name: string): string => HEX_COLOUR.exec(colours[name] ?? '')?.[0] ?? '#000000';
  return {
    button: action('home'),
    solid: action('next'),
    parts: PARTS,
    pairs: COLOUR_PAIRS.map(({ colour, ground, use }) => ({
      colour,
      ground,
      ratio: contrastRatio(hex(colour), hex(ground)).toFixed(1),
      least: LEAST_CONTRAST.normal[use],
    })),
  };
}
