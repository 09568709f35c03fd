import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { runTool } from '../../scripts/content/tool.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { smallPack } from '../fixtures/small-pack.ts';

/** What the tool printed and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the content tool in this process: a process of its own costs a third of a second. */
export async function content(...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => void out.push(String(line)));
  const error = vi.spyOn(console, 'error').mockImplementation((line: unknown) => void err.push(String(line)));
  try {
    const code = await runTool(args);
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

/** A pack on the disk, in a folder of the test's own. */
export function packOnDisk(pack: Readonly<Record<string, unknown>> = smallPack()): string {
  const folder = join(temporaryFolder(), 'pack');
  for (const [path, value] of Object.entries(pack)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`,
    );
  }
  return folder;
}
