/** What `npm audit` found, held against the exceptions that we explain. */
import { z } from 'zod';

/** A weakness that is known and does not concern us, for a while. */
const exceptionSchema = z.strictObject({
  /** Such as `GHSA-xxxx-xxxx-xxxx`. */
  advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
  package: z.string(),
  /** Why it does not concern the kiosk. */
  reason: z.string().min(20),
  /** The day it is looked at again, such as `2027-01-31`; from then on it counts as a fault. */
  until: z.iso.date(),
});
/** The whole file of exceptions. */
export const exceptionsSchema = z.array(exceptionSchema);
/** One exception. */
export type Exception = z.infer<typeof exceptionSchema>;

const advisorySchema = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
});
const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisorySchema])) })),
});

/** The sentences about weaknesses; or why there is no answer to judge. */
export type AuditReading = { readonly faults: readonly string[] } | { readonly unanswered: string };

/**
 * Judges what `npm audit --json` printed: a sentence for each weakness from moderate upwards without a valid exception.
 * @param today such as `2026-11-24`.
 */
export function readAudit(printed: string, exceptions: readonly Exception[], today: string): AuditReading {
  const report = reportSchema.safeParse(parseOrNull(printed));
  // A registry without the service answers with an error of its own, or with nothing at all.
  if (!report.success) return { unanswered: 'the registry gave no answer that is a report' };
  const advisories = Object.values(report.data.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((via) => typeof via !== 'string')
    .filter(({ severity }) => severity !== 'info' && severity !== 'low');
  const excused = (url: string): boolean =>
    exceptions.some(({ advisory, until }) => url.endsWith(`/${advisory}`) && today < until);
  const open = new Map(advisories.filter(({ url }) => !excused(url)).map((one) => [one.url, one]));
  return {
    faults: [...open.values()].map(
      ({ name, title, url, severity }) =>
        `${name}: ${title} (${severity}, ${url}). Update it, or explain in scripts/supply/exceptions.json why it does not concern us.`,
    ),
  };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
