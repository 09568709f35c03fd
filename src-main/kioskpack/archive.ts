import type { FileHandle } from 'node:fs/promises';
import { fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { isSystemError } from './disk-errors.ts';
import { readEntries, type PackedEntry } from './entries.ts';
import { HandleReader } from './handle-reader.ts';

/** An archive's directory. Nothing of it has been judged. */
export interface Archive {
  /** Path of the file, for the operator. */
  readonly file: string;
  readonly zip: ZipFile;
  readonly entries: readonly PackedEntry[];
}

/**
 * The directory of an open file; null where it is no archive. With more entries than `mostEntries` none is read,
 * and the number is returned instead.
 * @throws a system error where the file cannot be read.
 */
export async function openArchive(
  file: string,
  { handle, bytes }: { readonly handle: FileHandle; readonly bytes: number },
  mostEntries: number,
): Promise<Archive | number | null> {
  try {
    // Names as bytes: yauzl would mend some bad ones and give up at others, and we want to name each.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const zip = await fromRandomAccessReaderPromise(new HandleReader(handle, bytes), bytes, options);
    if (zip.entryCount > mostEntries) return zip.entryCount;
    return { file, zip, entries: await readEntries(zip) };
  } catch (cause) {
    // What yauzl throws at an archive that is none has neither a class nor a code of its own.
    if (isSystemError(cause) || cause instanceof TypeError) throw cause;
    return null;
  }
}
