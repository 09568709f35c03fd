import { dirname, join } from 'node:path';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { writingTo } from './disk-errors.ts';
import { machineDisk, type Disk } from './disk.ts';
import { writeFile } from './durably.ts';
import type { Refusal } from './findings.ts';
import type { KioskpackLimits } from './limits.ts';
import { withKioskpack, type OpenKioskpack } from './open-kioskpack.ts';
import { foldersAbove } from './paths.ts';
import type { WholeKioskpack } from './verify.ts';

/**
 * Unpacks a `.kioskpack` into a folder that must not exist yet, in a folder that does, and checks it to its last
 * byte on the way. When this returns `ok`, the folder survives a power cut; when it does not, or throws, nothing is
 * left of it.
 * @throws OperatorError `unreadable`, `disk-full`, `read-only`, `exists` or `disk`.
 */
export async function unpackKioskpack(
  file: string,
  folder: string,
  disk: Disk = machineDisk,
  limits?: KioskpackLimits,
): Promise<WholeKioskpack | Refusal> {
  return writingTo(folder, () =>
    withKioskpack(
      file,
      async (pack) => {
        const findings = await unpackInto(pack, folder, disk);
        if (findings.length > 0) return { ok: false, findings };
        await disk.syncFolder(dirname(folder));
        return { ok: true, manifest: pack.manifest, seal: pack.seal };
      },
      limits,
    ),
  );
}

/**
 * Unpacks an opened pack into a new folder, each file and folder synced: no findings, or the first one, and then
 * nothing is left. The folder's own name is not synced yet.
 */
export async function unpackInto(
  pack: OpenKioskpack,
  folder: string,
  disk: Disk,
): Promise<readonly ContentFinding[]> {
  await disk.makeFolder(folder);
  try {
    const finding = await writeAll(pack, folder, disk);
    if (finding === null) return [];
    await disk.remove(folder);
    return [finding];
  } catch (cause) {
    // What went wrong first says more than a folder that cannot be removed; it is a leftover then.
    await disk.remove(folder).catch(() => {});
    throw cause;
  }
}

async function writeAll(pack: OpenKioskpack, folder: string, disk: Disk): Promise<ContentFinding | null> {
  const { files } = pack.manifest;
  const folders = [...new Set(files.flatMap(({ path }) => foldersAbove(path)))].sort();
  for (const inner of folders) await disk.makeFolder(join(folder, inner));
  for (const listed of files) {
    const finding = await writeFile(disk, join(folder, listed.path), (making) =>
      pack.unpack(listed, (piece) => making.write(piece)),
    );
    if (finding !== null) return finding;
  }
  for (const inner of ['', ...folders]) await disk.syncFolder(join(folder, inner));
  return null;
}
