import { OperatorError } from '../../src-shared/errors.ts';

/** Codes and what they mean to whoever stands before the kiosk. */
const MEANINGS: readonly (readonly [readonly string[], string, (place: string) => string])[] = [
  [
    ['ENOSPC', 'EDQUOT'],
    'disk-full',
    (place) => `There is no room left for ${place}: delete what is not needed on that disk, then try again.`,
  ],
  [
    ['EROFS', 'EACCES', 'EPERM'],
    'read-only',
    (place) =>
      `${place} cannot be written: the disk or the folder is read-only, or belongs to somebody else.`,
  ],
  [
    ['EEXIST', 'ENOTEMPTY'],
    'exists',
    (place) => `There is already something in ${place}: take it away, or name another folder.`,
  ],
];

/** Whether an error is the operating system's (`ENOSPC`, `EIO`) and not a library's or our own. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  );
}

/**
 * The result of an action that writes below a place.
 * @throws OperatorError `disk-full`, `read-only`, `exists` or `disk` in the place of what the system says.
 */
export async function writingTo<Value>(place: string, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    const [, code, sentence] = MEANINGS.find(([codes]) => codes.includes(cause.code)) ?? [];
    throw new OperatorError(
      code ?? 'disk',
      sentence?.(place) ?? `${place} cannot be used: the disk says "${cause.message}".`,
      { cause },
    );
  }
}

/**
 * The result of an action that reads a file. @throws OperatorError `unreadable` in the place of what the system
 * says.
 */
export async function readingFrom<Value>(file: string, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action();
  } catch (cause) {
    throw isSystemError(cause) ? unreadable(file, cause) : cause;
  }
}

/** What a system error while reading a file means to whoever put the stick in. */
export function unreadable(file: string, cause: Error & { readonly code: string }): OperatorError {
  const sentence =
    cause.code === 'ENOENT'
      ? `There is no file ${file}: is the stick still in?`
      : `${file} cannot be read to its end: the disk says "${cause.message}". Is the stick still in?`;
  return new OperatorError('unreadable', sentence, { cause });
}
