import type { ContentFinding } from '../errors.ts';
import { errorAt } from './finding.ts';
import type { PackContext } from './pack-context.ts';
import { missingReference } from './references.ts';

/** Rules C1, C2 and C4 on facts.json and guidance.json, and on the sources that records and speakers name. */
export function recordFindings(context: PackContext): readonly ContentFinding[] {
  const { sources, speakers } = context;
  const facts = context.facts();
  const guidance = context.guidance();
  const unresolved = (file: string, path: readonly PropertyKey[], ids: readonly string[]): ContentFinding[] =>
    ids
      .filter((id) => !sources.has(id))
      .map((id) => missingReference('source', id, sources.keys(), { file, path }));
  return [
    ...facts.findings,
    ...guidance.findings,
    ...[...speakers.values()].flatMap(({ source }, index) =>
      unresolved('speakers.json', ['speakers', index, 'source'], [source]),
    ),
    ...[...facts.entries.values()].flatMap((fact, index) =>
      unresolved('facts.json', ['facts', index, 'sources'], fact.sources),
    ),
    ...(guidance.entries?.safeMessages ?? []).flatMap((message, index) =>
      unresolved('guidance.json', ['safeMessages', index, 'sources'], message.sources),
    ),
    ...(guidance.entries?.contestedTopics ?? []).flatMap((topic, index) =>
      unresolved('guidance.json', ['contestedTopics', index, 'sources'], topic.sources),
    ),
    ...doubledIds('facts.json', 'facts', facts.doubled),
  ];
}

/** Rule C3: an id stands once; the later of two would silently win. */
function doubledIds(file: string, list: string, indexes: readonly number[]): readonly ContentFinding[] {
  return indexes.map((index) =>
    errorAt('C3', { file, path: [list, index] }, 'This id stands here twice: rename one or take it away.'),
  );
}
