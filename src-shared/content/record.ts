/**
 * The record's own entry, or undefined. Ids come from files, so `record[id]` alone would find `constructor`
 * on every object.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
