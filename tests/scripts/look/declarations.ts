import { parse, parseCss } from 'svelte/compiler';

/** Something in a source that sets how the page looks. */
export interface Declaration {
  /** A property of a style sheet, an attribute or a `style:` directive of the markup. */
  readonly property: string;
  readonly value: string;
  /** Where it begins in the source. */
  readonly at: number;
  /** Under `forced-colors`, where colours are the system's. */
  readonly forced: boolean;
}

/** A text or a number in code, with the name of the property it is given to; null for none. */
export interface Literal {
  readonly value: string | number;
  readonly property: string | null;
  readonly at: number;
}

/** What a source of the page sets and says. */
export interface Source {
  readonly declarations: readonly Declaration[];
  readonly literals: readonly Literal[];
}

/** Reads a component, a style sheet or a module. Svelte's own parser knows all three. */
export function readSource(file: string, text: string): Source {
  if (file.endsWith('.css')) return { declarations: declarationsOf(parseCss(text)), literals: [] };
  const whole = file.endsWith('.svelte') ? text : `<script lang="ts" module>${text}</script>`;
  const { css, fragment, instance, module } = parse(whole, { modern: true });
  const code = [fragment, instance, module];
  return {
    declarations: [...declarationsOf(css), ...declarationsOf(fragment)],
    literals: code.flatMap((part) => literalsOf(part)),
  };
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Every declaration of a style sheet, and of markup: each attribute and directive that is plain text. */
export function declarationsOf(root: unknown, forced = false): readonly Declaration[] {
  if (!isNode(root)) return [];
  const isForced = forced || (root.type === 'Atrule' && String(root['prelude']).includes('forced-colors'));
  const own = declarationOf(root, isForced);
  return [
    ...(own === null ? [] : [own]),
    ...childrenOf(root).flatMap((child) => declarationsOf(child, isForced)),
  ];
}

function declarationOf(node: Node, forced: boolean): Declaration | null {
  const at = Number(node['start']);
  if (node.type === 'Declaration') {
    return { property: String(node['property']), value: String(node['value']), at, forced };
  }
  if (node.type !== 'Attribute' && node.type !== 'StyleDirective') return null;
  const value = [node['value']]
    .flat()
    .map((part) => (isNode(part) && part.type === 'Text' ? String(part['data']) : ' '));
  return { property: String(node['name']), value: value.join(''), at, forced };
}

function literalsOf(root: unknown, property: string | null = null): readonly Literal[] {
  if (!isNode(root)) return [];
  const at = Number(root['start']);
  if (root.type === 'Literal' && (typeof root['value'] === 'string' || typeof root['value'] === 'number')) {
    return [{ value: root['value'], property, at }];
  }
  if (root.type === 'TemplateElement' && isText(root['value']))
    return [{ value: root['value'].raw, property, at }];
  const name = root.type === 'Property' && isNode(root['key']) ? String(root['key']['name']) : null;
  return childrenOf(root).flatMap((child) => literalsOf(child, name));
}

function childrenOf(node: Node): readonly unknown[] {
  return Object.values(node).flat();
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isText(value: unknown): value is { readonly raw: string } {
  return typeof value === 'object' && value !== null && 'raw' in value;
}
