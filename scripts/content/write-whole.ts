import writeFileAtomic from 'write-file-atomic';
import { OperatorError } from '../../src-shared/errors.ts';

/**
 * Replaces a file so that, whatever happens, the old or the new one is there and whole. The folder must exist.
 * @throws OperatorError `cannot-write` when the disk is full or may not be written.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    writeFileAtomic.sync(file, typeof content === 'string' ? content : Buffer.from(content));
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    throw new OperatorError('cannot-write', `${file} cannot be written: the disk says "${cause.message}".`, {
      cause,
    });
  }
}
