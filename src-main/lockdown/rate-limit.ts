/** How much may happen: `capacity` at once, and one more each `everyMs`. */
export interface BucketRule {
  readonly capacity: number;
  readonly everyMs: number;
}

/** A token bucket: how much may still happen at a moment. */
export interface Bucket {
  /** From 0 to the capacity; fractions are tokens on their way. */
  readonly tokens: number;
  readonly atMs: number;
}

/**
 * G9: what a page of ours may ask. A visitor who turns over as fast as fingers go asks some ten times a second; this is
 * far above it and far below what would keep the main process from its work.
 */
export const MESSAGES: BucketRule = { capacity: 300, everyMs: 20 };

/** A full bucket. */
export function beginBucket(rule: BucketRule, atMs: number): Bucket {
  return { tokens: rule.capacity, atMs };
}

/** Takes one token when there is one. A clock that went back gives none and takes none away. */
export function takeToken(
  bucket: Bucket,
  rule: BucketRule,
  atMs: number,
): { readonly granted: boolean; readonly bucket: Bucket } {
  const passedMs = Math.max(0, atMs - bucket.atMs);
  const tokens = Math.min(rule.capacity, bucket.tokens + passedMs / rule.everyMs);
  const granted = tokens >= 1;
  return { granted, bucket: { tokens: granted ? tokens - 1 : tokens, atMs: Math.max(atMs, bucket.atMs) } };
}
