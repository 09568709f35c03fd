import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

/** Read ahead, so that a directory of many entries is not read in pieces of 46 bytes. */
const WINDOW_BYTES = 64 * 1024;

/**
 * An open file as yauzl reads it. Its own way of reading files hands offsets from the archive to the system as they
 * are: one beyond 2^53 is thrown out of a callback, where nothing can catch it, and would end the kiosk; Node 18
 * reads from elsewhere instead. Here each offset is held against the size of the file first. The file stays open;
 * whoever opened it closes it.
 */
export class HandleReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;
  #window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override read(...[buffer, offset, length, position, done]: Parameters<RandomAccessReader['read']>): void {
    this.#take(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        done(null);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end));
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += WINDOW_BYTES) {
      yield await this.#fetch(at, Math.min(WINDOW_BYTES, end - at));
    }
  }

  /** A short piece, from the window where it lies in it. */
  async #take(position: number, length: number): Promise<Buffer> {
    const from = position - this.#window.start;
    const isInside = from >= 0 && from + length <= this.#window.bytes.length;
    if (isInside) return this.#window.bytes.subarray(from, from + length);
    const bytes = await this.#fetch(
      position,
      Math.max(length, Math.min(WINDOW_BYTES, this.#size - position)),
    );
    this.#window = { start: position, bytes };
    return bytes.subarray(0, length);
  }

  async #fetch(position: number, length: number): Promise<Buffer> {
    if (!(position >= 0 && position + length <= this.#size))
      throw new Error('The archive points beyond its end');
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await this.#handle.read(bytes, 0, length, position);
    if (bytesRead < length) throw new Error('The file has become shorter');
    return bytes;
  }
}
