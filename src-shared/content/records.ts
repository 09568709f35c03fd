import type { ContentFinding } from '../errors.ts';
import { CONTESTED_TOPICS } from './contested-advice.ts';
import { errorAt } from './finding.ts';
import type { GuidanceFile } from './guidance-schema.ts';
import type { PackContext } from './pack-context.ts';
import { missingReference } from './references.ts';

/** Rules C1 to C4 on facts.json and guidance.json, and on the sources that records and speakers name. */
export function recordFindings(context: PackContext): readonly ContentFinding[] {
  const { sources, speakers } = context;
  const facts = context.facts();
  const guidance = context.guidance();
  const named: readonly NamedSources[] = [
    ...[...speakers.values()].map(({ source }, index) => ({
      file: 'speakers.json',
      path: ['speakers', index, 'source'],
      ids: [source],
    })),
    ...[...facts.entries.values()].map((fact, index) => ({
      file: 'facts.json',
      path: ['facts', index, 'sources'],
      ids: fact.sources,
    })),
    ...(guidance.entries === null ? [] : guidanceSources(guidance.entries)),
  ];
  return [
    ...facts.findings,
    ...guidance.findings,
    ...named.flatMap(({ ids, ...place }) =>
      ids.filter((id) => !sources.has(id)).map((id) => missingReference('source', id, sources.keys(), place)),
    ),
    ...unknownTopics(guidance.entries?.watchedWords ?? []),
    ...doubledIds('facts.json', 'facts', facts.doubled),
  ];
}

/** A place that names sources. */
interface NamedSources {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly ids: readonly string[];
}

function guidanceSources(guidance: GuidanceFile): readonly NamedSources[] {
  const file = 'guidance.json';
  const lists = (['safeMessages', 'contestedTopics', 'designRules'] as const).flatMap((list) =>
    guidance[list].map(({ sources }, index) => ({ file, path: [list, index, 'sources'], ids: sources })),
  );
  return [{ file, path: ['standingCaution', 'sources'], ids: guidance.standingCaution.sources }, ...lists];
}

/** Rule C4: words on a topic that nobody knows would be held against nothing. */
function unknownTopics(watched: GuidanceFile['watchedWords']): readonly ContentFinding[] {
  const known = CONTESTED_TOPICS.map(({ id }) => id);
  return watched.flatMap(({ topic }, index) =>
    topic === undefined || known.includes(topic)
      ? []
      : [
          missingReference('contested topic', topic, known, {
            file: 'guidance.json',
            path: ['watchedWords', index, 'topic'],
          }),
        ],
  );
}

/** Rule C3: an id stands once; the later of two would silently win. */
function doubledIds(file: string, list: string, indexes: readonly number[]): readonly ContentFinding[] {
  return indexes.map((index) =>
    errorAt('C3', { file, path: [list, index] }, 'This id stands here twice: rename one or take it away.'),
  );
}
