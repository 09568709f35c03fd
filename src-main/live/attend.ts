import { join } from 'node:path';
import { finish } from '../examination.ts';
import { proveInstalled } from '../kioskpack/installed-start.ts';
import { replaceBroken, type PackTools } from '../start-up.ts';
import type { ContentInUse } from './content-in-use.ts';
import { followFolder } from './follow-folder.ts';

/** What attending to the content needs to know. */
export interface Attendance {
  readonly bundled: string;
  readonly tools: PackTools;
  readonly userData: string;
  /** The folder that somebody may be working in, whether or not it can play now; null when there is none. */
  readonly live: string | null;
}

/** An installed pack whose first scene stands has proven itself: its trial is over (rule L2). */
export async function prove(content: ContentInUse, { tools, userData }: Attendance): Promise<void> {
  if (!content.now().isInstalled) return;
  const failure = await proveInstalled(userData);
  if (failure !== null) tools.log.warn('KIOSK-203', failure);
}

/**
 * Attends to the content once its first scene stands: its check is finished, an error that comes to light brings the bundled
 * pack, and a folder that somebody may be working in is followed.
 */
export async function attend(
  content: ContentInUse,
  { bundled, tools, userData, live }: Attendance,
): Promise<void> {
  const first = content.now();
  const { examination } = first;
  if (examination !== null && !(await finish(examination)))
    content.offer(replaceBroken(first, bundled, tools));
  if (live === null) return;
  try {
    const shelf = join(userData, 'content', 'working-copies');
    await followFolder({ source: live, shelf, content, tools });
  } catch (cause) {
    tools.log.warn('KIOSK-205', `The content in ${live} cannot be followed: ${String(cause)}`);
  }
}
