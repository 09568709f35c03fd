import type { PackFiles } from '../door.ts';
import { atCurrentFormat } from '../migrate.ts';
import { own } from '../record.ts';
import { differenceOf, type Difference, type DifferenceGroup } from './difference.ts';
import { changesBetween, isRecord, type Step } from './json-changes.ts';
import { jsonOf, type Pair } from './pack-json.ts';
import { pictureDifferences } from './picture-differences.ts';
import { programmeDifferences } from './programme-differences.ts';
import { asPhrase, sayChange } from './said-change.ts';
import { sceneDifferences } from './scene-differences.ts';
import { wordDifferences } from './word-differences.ts';

/** Files that hold a list of things, each of which is compared by itself. */
const LISTS = [
  { file: 'sources.json', list: 'sources', group: 'Sources', one: 'Source' },
  { file: 'speakers.json', list: 'speakers', group: 'Speakers', one: 'Speaker' },
  { file: 'facts.json', list: 'facts', group: 'Facts', one: 'Fact' },
] as const;

/**
 * What differs between two packs, in the order of the groups; nothing when they say and show the same. The order of fields, the way
 * files are printed, where a scene's words lie and an older format are no differences. Works on broken packs too.
 */
export function diffPacks(before: PackFiles, after: PackFiles): readonly Difference[] {
  const pair: Pair = { before: atCurrentFormat(before).files, after: atCurrentFormat(after).files };
  return [
    ...wholeFile(pair, 'pack.json', 'Pack', 'Pack'),
    ...programmeDifferences(pair),
    ...sceneDifferences(pair),
    ...wordDifferences(pair),
    ...LISTS.flatMap((kind) => listedThings(pair, kind)),
    ...wholeFile(pair, 'guidance.json', 'Guidance', 'Guidance'),
    ...pictureDifferences(pair),
    ...wholeFile(pair, 'glossary.json', 'Other files', 'Glossary'),
  ];
}

function wholeFile(
  { before, after }: Pair,
  file: string,
  group: DifferenceGroup,
  subject: string,
): readonly Difference[] {
  const [old, fresh] = [jsonOf(before, file), jsonOf(after, file)];
  if (old === undefined && fresh === undefined) return [];
  if (old === undefined) return differenceOf(group, subject, [`${file} added`]);
  if (fresh === undefined) return differenceOf(group, subject, [`${file} removed`]);
  return differenceOf(group, subject, changesBetween(old, fresh).flatMap(sayChange).map(asPhrase));
}

/** Changes of a list, gathered by the thing they are in. */
function listedThings(
  { before, after }: Pair,
  { file, list, group, one }: (typeof LISTS)[number],
): readonly Difference[] {
  const changes = changesBetween(listIn(jsonOf(before, file), list), listIn(jsonOf(after, file), list));
  const bySubject = new Map<string, string[]>();
  for (const change of changes) {
    const [thing, ...rest] = change.path;
    const subject = thing === undefined ? group : `${one} ${nameOfStep(thing)}`;
    const said = sayChange({ ...change, path: rest }).map(asPhrase);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), ...said]);
  }
  return [...bySubject].flatMap(([subject, said]) => differenceOf(group, subject, said));
}

/** The list, or whatever stands in its place: a file without its shape is compared as it is. A missing file has none. */
function listIn(json: unknown, list: string): unknown {
  if (json === undefined) return [];
  const isBare = isRecord(json) && Object.keys(json).every((field) => field === list || field === '$schema');
  return isBare ? own(json, list) : json;
}

function nameOfStep(step: Step): string {
  return 'field' in step ? step.field : step.item;
}
