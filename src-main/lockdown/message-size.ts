/** The largest true message is the report of a fault, of 4,000 letters. */
const MOST = 16_384;

/**
 * G9: whether what came with a message is small: letters, bytes, keys and values counted together. Stops counting when
 * it is not, so that neither ten million letters nor an object that holds itself costs anything.
 */
export function isSmall(given: readonly unknown[]): boolean {
  let left = MOST;
  const queue: unknown[] = [given];
  while (queue.length > 0 && left > 0) {
    const value = queue.pop();
    left -= 1;
    if (typeof value === 'string') left -= value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) left -= value.byteLength;
    else if (typeof value === 'bigint') left = 0;
    else if (typeof value === 'object' && value !== null) left -= partsOf(value, left, queue);
  }
  return left > 0;
}

/** Puts the parts of an object into the queue; answers what its keys weigh. */
function partsOf(value: object, left: number, queue: unknown[]): number {
  if (value instanceof Map || value instanceof Set) return takeAll(value, left, queue);
  if (Array.isArray(value)) return value.length > left ? left : takeAll(value, left, queue);
  let weight = 0;
  for (const [key, part] of Object.entries(value)) {
    weight += key.length;
    queue.push(part);
    if (weight > left) return left;
  }
  return weight;
}

function takeAll(parts: Iterable<unknown>, left: number, queue: unknown[]): number {
  let weight = 0;
  for (const part of parts) {
    queue.push(part);
    weight += 1;
    if (weight > left) return left;
  }
  return weight;
}
