import type { PackFiles } from '../../src-shared/content/door.ts';
import { diffPacks } from '../../src-shared/content/diff/diff-packs.ts';
import { DIFFERENCE_GROUPS, type Difference } from '../../src-shared/content/diff/difference.ts';
import { readArguments, twoWords, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { withPack, type PackAt } from './pack-at.ts';

/** `diff A B`: what changed from one pack to another. */
export const diff: Command = {
  name: 'diff',
  summary: 'Says in words what changed from one pack to another',
  usage: ['diff A B [--json]'],
  help: [
    'A and B are folders or .kioskpack files. What a visitor or an editor would notice is compared: how files are printed, where',
    "a scene's words lie and an older format are no differences.",
    '  --json   the same for programs: { before, after, differences }',
    'Exit code: 0 when they are the same, 1 when they differ, 2 when that cannot be told.',
  ],
  run: runDiff,
};

async function runDiff(given: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(given, { json: { type: 'boolean', default: false } });
  const [before, after] = twoWords(positionals, ['The first pack', 'The second pack']);
  const differences = await withPack(before, (one) =>
    withPack(after, (other) => diffPacks(filesOf(one, before), filesOf(other, after))),
  );
  if (values.json) console.log(JSON.stringify({ before, after, differences }, null, 2));
  else console.log(differences.length === 0 ? 'The packs are the same.' : differenceText(differences));
  return differences.length === 0 ? 0 : 1;
}

/** Exit code 1 says "they differ", so a pack file that cannot be opened is wrong usage here. */
function filesOf(pack: PackAt, path: string): PackFiles {
  if (pack.ok) return pack.files;
  throw wrongUsage(`${path} cannot be opened: ${pack.findings[0]?.sentence ?? 'it is damaged.'}`);
}

/** Differences as a person reads them, group by group. */
export function differenceText(differences: readonly Difference[]): string {
  return DIFFERENCE_GROUPS.flatMap((group) => {
    const inGroup = differences.filter((difference) => difference.group === group);
    if (inGroup.length === 0) return [];
    return [
      [group, ...inGroup.map(({ subject, changes }) => `  ${subject}: ${changes.join('; ')}`)].join('\n'),
    ];
  }).join('\n\n');
}
