import { describe, expect, it } from 'vitest';
import { patiently } from '../../../src-main/kioskpack/patiently.ts';

/** An action that fails so many times with a code, and the pauses that were made. */
function held(times: number, code: string) {
  const pauses: number[] = [];
  let tries = 0;
  const action = async () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
    return tries;
  };
  return { pauses, run: () => patiently(action, async (forMs) => pauses.push(forMs)) };
}

describe('renaming on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('%s is tried again, with longer and longer pauses', async (code) => {
    const { pauses, run } = held(3, code);
    expect(await run()).toBe(4);
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses).toHaveLength(3);
  });

  it('what stays held is given up with the error of the system', async () => {
    await expect(held(100, 'EBUSY').run()).rejects.toThrow('EBUSY');
  });

  it.each(['ENOSPC', 'EROFS', 'ENOENT'])('%s is not tried again', async (code) => {
    const { pauses, run } = held(1, code);
    await expect(run()).rejects.toThrow(code);
    expect(pauses).toEqual([]);
  });
});
