import { printNumber } from '../../numbers.ts';
import { flawAt, quote, type SvgFlaw } from './flaws.ts';
import { linksOf, type Link, type LinkWeight } from './links.ts';
import { MOST_LEVELS } from './xml-elements.ts';
import type { XmlElement } from './xml.ts';

/**
 * How many elements a drawing may come to when each `use` is replaced by what it uses. Ten lines that each use
 * the line before ten times come to ten thousand million; the largest bundled picture comes to 417.
 */
const MOST_DRAWN = 100_000;

/** What drawing an element takes: elements and levels of them, itself among them, and points of lines. */
interface Cost {
  readonly elements: number;
  readonly points: number;
  readonly levels: number;
}

interface Tree {
  readonly elements: readonly XmlElement[];
  readonly children: readonly (readonly number[])[];
  readonly byId: ReadonlyMap<string, number>;
  /** Of elements that are measured; 'open' while they are being measured, so that a circle is seen. */
  readonly costs: (Cost | 'open' | undefined)[];
  readonly flaws: SvgFlaw[];
}

const NOTHING: Cost = { elements: 0, points: 0, levels: 0 };

/**
 * Ids that stand twice, links that lead nowhere or in a circle, and drawings that grow beyond measure when
 * drawn.
 */
export function expansionFlaws(elements: readonly XmlElement[]): readonly SvgFlaw[] {
  const flaws: SvgFlaw[] = [];
  const byId = idsOf(elements, flaws);
  const tree = { elements, children: childrenOf(elements), byId, costs: [], flaws };
  if (costOf(tree, 0, 1).elements > MOST_DRAWN) {
    const sentence = `Once all that is used again is drawn, these are more than ${printNumber(MOST_DRAWN, 'en')} elements: use fewer copies of copies.`;
    flaws.push(flawAt(elements[0]?.offset ?? 0, sentence));
  }
  return flaws;
}

function idsOf(elements: readonly XmlElement[], flaws: SvgFlaw[]): ReadonlyMap<string, number> {
  const byId = new Map<string, number>();
  for (const [index, { attributes }] of elements.entries()) {
    const id = attributes.find(({ name }) => name === 'id');
    if (id === undefined) continue;
    if (!byId.has(id.value)) byId.set(id.value, index);
    else flaws.push(flawAt(id.offset, `The id "${quote(id.value)}" stands twice: rename one.`));
  }
  return byId;
}

function childrenOf(elements: readonly XmlElement[]): readonly (readonly number[])[] {
  const children: number[][] = elements.map(() => []);
  for (const [index, { parent }] of elements.entries()) children[parent]?.push(index);
  return children;
}

/**
 * Each element is measured once. `depth` counts how far in we are, through links too: the stack bears only so
 * much.
 */
function costOf(tree: Tree, index: number, depth: number): Cost {
  const known = tree.costs[index];
  const element = tree.elements[index];
  if (element === undefined || known === 'open') return NOTHING;
  if (known !== undefined) return known;
  tree.costs[index] = 'open';
  const cost = depth > MOST_LEVELS ? null : measured(tree, index, depth);
  const bearable = cost === null || cost.levels > MOST_LEVELS ? tooDeep(tree, element) : cost;
  tree.costs[index] = bearable;
  return bearable;
}

function measured(tree: Tree, index: number, depth: number): Cost {
  const element = tree.elements[index];
  if (element === undefined) return NOTHING;
  const children = (tree.children[index] ?? []).map((child) => costOf(tree, child, depth + 1));
  const links = linksOf(element).map((link) => ({ link, cost: linkCost(tree, link, depth + 1) }));
  const costsBy = (weight: LinkWeight): Cost[] =>
    links.filter(({ link }) => link.weight === weight).map(({ cost }) => cost);
  const inside = sum([...children, ...costsBy('once')]);
  const [each, points] = [sum(costsBy('each')), sum(costsBy('points'))];
  const levels = [inside, each, points].map((cost) => cost.levels);
  const ownPoints = inside.points + pointsOf(element);
  return {
    elements: (1 + inside.elements) * (1 + each.elements) + ownPoints * points.elements,
    points: ownPoints,
    levels: 1 + Math.max(...levels),
  };
}

function linkCost(tree: Tree, { id, offset }: Link, depth: number): Cost {
  const target = tree.byId.get(id);
  if (target === undefined) {
    const sentence = `Nothing here has the id "${quote(id)}": what is drawn with it stays away. Name an id that is there.`;
    tree.flaws.push({ level: 'warning', offset, sentence });
    return NOTHING;
  }
  if (tree.costs[target] === 'open') {
    tree.flaws.push(flawAt(offset, `"${quote(id)}" is drawn with itself, in a circle: use another element.`));
    return NOTHING;
  }
  const cost = costOf(tree, target, depth);
  // The stops of a gradient are not drawn one by one.
  return tree.elements[target]?.local.endsWith('Gradient') === true ? NOTHING : cost;
}

function tooDeep(tree: Tree, { offset }: XmlElement): Cost {
  const sentence = `Elements that use one another are nested more than ${MOST_LEVELS} deep: ungroup them.`;
  tree.flaws.push(flawAt(offset, sentence));
  return NOTHING;
}

/** Side by side: the levels are those of the deepest. */
function sum(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (total, cost) => ({
      elements: total.elements + cost.elements,
      points: total.points + cost.points,
      levels: Math.max(total.levels, cost.levels),
    }),
    NOTHING,
  );
}

/** At most as many as the text of a line has pairs of characters: "h1h1h1". */
function pointsOf({ attributes }: XmlElement): number {
  const line = attributes.find(({ name }) => name === 'd' || name === 'points');
  return 1 + (line?.value.length ?? 0) / 2;
}
