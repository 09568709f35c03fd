import type { OpenPack } from '../../src-shared/content/door.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import type { Talk } from '../../src-shared/talk/talk.ts';

/**
 * The talk that the command line names; without a name the pack's first, or null where no scene can be shown.
 * @throws OperatorError `usage` for a talk that the pack has not.
 */
export function talkNamed(pack: Pick<OpenPack, 'talk'>, id: string | null): Talk | null {
  const talk = pack.talk(id ?? undefined);
  if (talk === null && id !== null)
    throw new OperatorError(
      'usage',
      `--talk ${id}: the content has no talk of this name that is whole; leave it out to take its first.`,
    );
  return talk;
}
