import type { ContentFinding } from '../errors.ts';
import { warningAt } from './finding.ts';
import type { PackContext } from './pack-context.ts';

/** Rule C8 on names: what the first language calls by a name of its own, the others call by one too. */
export function untranslatedNames({ languages }: PackContext): readonly ContentFinding[] {
  const [first, ...others] = languages;
  return others.flatMap(({ file, name, text }) =>
    (['speakers', 'events', 'sources'] as const).flatMap((list) =>
      Object.keys(first.text[list])
        .filter((id) => !Object.hasOwn(text[list], id))
        .map((id) =>
          warningAt(
            'C8',
            { file, path: [list, id] },
            `"${id}" has no name in ${name}: shown in ${first.name} until it has.`,
          ),
        ),
    ),
  );
}
