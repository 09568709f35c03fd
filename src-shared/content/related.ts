import { z } from 'zod';
import type { ContentFinding } from '../errors.ts';
import { idSchema } from './fields.ts';
import { warningAt, within, type Place } from './finding.ts';
import { nearestName } from './nearest-name.ts';

/** `related` of a quotation, a statistic or a slide: as many as have room beside it. */
export const relatedSchema = z
  .array(idSchema)
  .max(2, 'Two items have room beside another: name the two that matter most')
  .default([])
  .describe('Up to two items, of any kind, that concern the very same thing; offered as "See also".');

/** The items a scene is offered together with, and findings for those that cannot be (rule C4). */
export interface Related {
  readonly ids: readonly string[];
  readonly findings: readonly ContentFinding[];
}

/**
 * Those of the named items that another one can be followed to: each once, listed in the pack, and not the scene itself. A
 * link that leads nowhere is left out and warned of; the scene that has it is whole without it.
 */
export function resolveRelated(id: string, named: readonly string[], { known, at }: Listed): Related {
  const findings = named.flatMap((other, index) => {
    const sentence = faultOf(other, { isSelf: other === id, isDouble: named.indexOf(other) < index, known });
    return sentence === null ? [] : [warningAt('C4', within(at, 'related', index), sentence)];
  });
  const ids = [...new Set(named)].filter((other) => other !== id && known.has(other));
  return { ids, findings };
}

/** What the programme lists, and the scene's file. */
interface Listed {
  readonly known: ReadonlyMap<string, unknown>;
  readonly at: Place;
}

interface Naming {
  readonly isSelf: boolean;
  readonly isDouble: boolean;
  readonly known: ReadonlyMap<string, unknown>;
}

function faultOf(other: string, { isSelf, isDouble, known }: Naming): string | null {
  if (isSelf) return 'An item cannot be related to itself: name another one, or take it away.';
  if (isDouble) return `"${other}" is named twice: take one away.`;
  if (known.has(other)) return null;
  const near = nearestName(other, known.keys());
  const remedy = near === null ? 'list it, or name another.' : `did you mean "${near}"?`;
  return `programme.json lists no item "${other}", so the link is left out: ${remedy}`;
}
