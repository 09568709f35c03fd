import { isList, type JsonEdit } from '../../src-shared/content/tables/json-edit.ts';

/** A JSON value after its changes, in order; undefined when nothing is left of it. The value itself is changed. */
export function edited(json: unknown, edits: readonly JsonEdit[]): unknown {
  const root: object = { '': json };
  for (const edit of edits) apply(root, edit);
  return memberOf(root, '');
}

function apply(root: object, edit: JsonEdit): void {
  const steps = edit.pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() ?? '';
  let parent = root;
  for (const step of steps) {
    const held = memberOf(parent, step);
    const inner = typeof held === 'object' && held !== null ? held : {};
    if (inner !== held && edit.does === 'remove') return;
    if (inner !== held) setMember(parent, step, inner);
    parent = inner;
  }
  // Values may come back in a later change: the one that was handed in is not ours to alter.
  if (edit.does === 'set') setMember(parent, last, structuredClone(edit.value));
  else if (isList(parent)) Array.prototype.splice.call(parent, Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}

function memberOf(parent: object, key: string): unknown {
  return Object.hasOwn(parent, key) ? Reflect.get(parent, key) : undefined;
}

/** Not by assignment: a file may have a key that is called `__proto__`. */
function setMember(parent: object, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true });
}
