/** Changes of JSON files that leave everything else in them as somebody wrote it: order, indents, line ends. */
import { isDeepStrictEqual } from 'node:util';
import { parseTree, type Node } from 'jsonc-parser';
import { isList, isRecord, type JsonEdit } from '../../src-shared/content/tables/json-edit.ts';
import { flat, mannerOf, printed, type Manner } from './json-print.ts';
import { edited } from './json-value.ts';

const BOM = '\uFEFF';

/**
 * The text of a JSON file after its changes, made in order; the caller picks those of this file. `null` is a file that is
 * not there: it comes into being, and it goes when its root is removed. A text that is no JSON throws.
 */
export function applyJsonEdits(text: string | null, edits: readonly JsonEdit[]): string | null {
  const mark = text?.startsWith(BOM) === true ? BOM : '';
  const bare = text?.slice(mark.length) ?? '';
  const after = edited(text === null ? undefined : JSON.parse(bare), edits);
  if (after === undefined) return null;
  const manner = mannerOf(bare);
  const tree = text === null ? undefined : parseTree(bare);
  if (tree === undefined) return printed(after, { indent: '', column: 0 }, manner) + manner.lineEnd;
  return mark + bare.slice(0, tree.offset) + rewritten(tree, after, manner) + bare.slice(endOf(tree));
}

/** A part of an object or a list: its place in the text it comes from, null when it is new. */
interface Piece {
  readonly index: number | null;
  readonly text: string;
}

function rewritten(node: Node, value: unknown, manner: Manner): string {
  const isFilled = node.children !== undefined && node.children.length > 0;
  if (isFilled && node.type === 'object' && isRecord(value))
    return joined(node, membersOf(node, value, manner), manner);
  if (isFilled && node.type === 'array' && isList(value))
    return joined(node, itemsOf(node, value, manner), manner);
  if (isDeepStrictEqual(JSON.parse(textOf(node, manner)), value)) return textOf(node, manner);
  return printed(value, beginningOf(node, manner), manner);
}

/** Of a key that stands twice the last one counts, as it does for every reader of JSON. */
function membersOf(node: Node, value: Readonly<Record<string, unknown>>, manner: Manner): readonly Piece[] {
  const members = childrenOf(node).map((child, index) => ({ child, index, ...memberOf(child) }));
  const last = new Map(members.map(({ key, index }) => [key, index]));
  const kept = members.filter(({ key }) => Object.hasOwn(value, key));
  const added = Object.keys(value).filter((key) => !last.has(key));
  return [
    ...kept.map(({ child, index, key, held }) => ({
      index,
      text:
        last.get(key) === index
          ? manner.text.slice(child.offset, held.offset) + rewritten(held, value[key], manner)
          : textOf(child, manner),
    })),
    ...added.map((key) => ({
      index: null,
      text: `${JSON.stringify(key)}: ${addedText(node, value[key], manner)}`,
    })),
  ];
}

/** Items that stay at the beginning and the end of a list keep their text when it gets longer or shorter. */
function itemsOf(node: Node, list: readonly unknown[], manner: Manner): readonly Piece[] {
  const children = childrenOf(node);
  const values = children.map((child): unknown => JSON.parse(textOf(child, manner)));
  const longer = list.length - children.length;
  const isSame = (index: number, at: number): boolean => isDeepStrictEqual(values[index], list[at]);
  let first = 0;
  while (longer !== 0 && first < Math.min(list.length, children.length) && isSame(first, first)) first += 1;
  let end = children.length;
  while (longer !== 0 && end > first && end + longer > first && isSame(end - 1, end + longer - 1)) end -= 1;
  return list.map((item, at) => {
    const index = at < first ? at : at >= end + longer ? at - longer : at < end ? at : null;
    const child = index === null ? undefined : children[index];
    if (child === undefined) return { index: null, text: addedText(node, item, manner) };
    return { index, text: rewritten(child, item, manner) };
  });
}

/** Pieces that follow each other as they did keep what was between them; others are set as the last one was. */
function joined(node: Node, pieces: readonly Piece[], { text }: Manner): string {
  const [open, close] = [text.charAt(node.offset), text.charAt(endOf(node) - 1)];
  const last = childrenOf(node).at(-1);
  if (pieces.length === 0 || last === undefined) return open + close;
  let before: number | null = -1;
  let written = open;
  for (const { index, text: piece } of pieces) {
    const follows = index !== null && before !== null && index === before + 1;
    const isFirst = written === open;
    if (follows) written += gapBefore(node, index, text);
    else if (isFirst) written += gapBefore(node, 0, text);
    else written += `,${spaceBefore(node, index, text)}`;
    written += piece;
    before = index;
  }
  return written + text.slice(endOf(last), endOf(node));
}

/** What is between a child and what is before it: white space, and a comma after another child. */
function gapBefore(node: Node, index: number, text: string): string {
  const children = childrenOf(node);
  const [before, child] = [children[index - 1], children[index]];
  return text.slice(before === undefined ? node.offset + 1 : endOf(before), child?.offset);
}

/** New things are set as the last one is; beside an only one that has no line of its own, after a space. */
function spaceBefore(node: Node, index: number | null, text: string): string {
  const count = childrenOf(node).length;
  const model = index === null || index === 0 ? count - 1 : index;
  const space = gapBefore(node, model, text).replace(',', '');
  return count === 1 && !space.includes('\n') ? ' ' : space;
}

function addedText(node: Node, value: unknown, manner: Manner): string {
  const space = spaceBefore(node, null, manner.text);
  if (!space.includes('\n')) return flat(value);
  const indent = space.slice(space.lastIndexOf('\n') + 1);
  return printed(value, { indent, column: indent.length }, manner);
}

function childrenOf(node: Node): readonly Node[] {
  return node.children ?? [];
}

function memberOf(property: Node): { readonly key: string; readonly held: Node } {
  const [name, held] = childrenOf(property);
  if (name === undefined || held === undefined)
    throw new Error('A member of an object has no name or no value');
  return { key: String(name.value), held };
}

function beginningOf(node: Node, { text }: Manner): { readonly indent: string; readonly column: number } {
  const lineStart = text.lastIndexOf('\n', node.offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, node.offset))?.[0] ?? '';
  return { indent, column: node.offset - lineStart };
}

function textOf(node: Node, { text }: Manner): string {
  return text.slice(node.offset, endOf(node));
}

function endOf(node: Node): number {
  return node.offset + node.length;
}
