import type { ContentFinding } from '../../src-shared/errors.ts';
import type { Refusal } from './findings.ts';
import type { KioskpackLimits } from './limits.ts';
import type { PackManifest } from './manifest.ts';
import { withKioskpack } from './open-kioskpack.ts';

/** A `.kioskpack` that is whole: what it holds, and the sum it is sealed with. */
export interface WholeKioskpack {
  readonly ok: true;
  readonly manifest: PackManifest;
  /** SHA-256 in hexadecimal. */
  readonly seal: string;
}

/**
 * Checks a `.kioskpack` to its last byte (rules K1 to K5) and writes nothing. One file of it at a time is in
 * memory, and of that one a piece.
 * @throws OperatorError `unreadable` when the file cannot be read.
 */
export async function verifyKioskpack(
  file: string,
  limits?: KioskpackLimits,
): Promise<WholeKioskpack | Refusal> {
  return withKioskpack(
    file,
    async (pack) => {
      const { manifest, seal } = pack;
      const findings: ContentFinding[] = [];
      for (const listed of manifest.files) {
        const finding = await pack.unpack(listed, () => {});
        if (finding !== null) findings.push(finding);
      }
      return findings.length === 0 ? { ok: true, manifest, seal } : { ok: false, findings };
    },
    limits,
  );
}
