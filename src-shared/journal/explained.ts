import { hourSchema, kioskSchema, visitSchema } from './line.ts';

/** A field of a kind of line, and what it says. */
export interface ExplainedField {
  readonly kind: string;
  readonly name: string;
  readonly says: string;
}

/** Every field of every kind of line, as the schemas describe them. */
export const JOURNAL_FIELDS: readonly ExplainedField[] = [
  ...fieldsOf('visit', visitSchema.shape),
  ...fieldsOf('hour', hourSchema.shape),
  ...fieldsOf('kiosk', kioskSchema.shape),
];

function fieldsOf(
  kind: string,
  shape: Readonly<Record<string, { readonly description?: string | undefined }>>,
): readonly ExplainedField[] {
  return Object.entries(shape).map(([name, { description = '' }]) => ({ kind, name, says: description }));
}

/** The note that lies beside an export: every field, in plain English. */
export function exportNote(exportedAt: string): string {
  return `${[
    'The journal of a kiosk: what was shown and touched, in counts and durations.',
    `Exported at ${exportedAt}, by the kiosk's own clock.`,
    '',
    'There is nothing of a person in it: no name, no picture, no words that anybody typed,',
    'no number that outlives a visit. Moments are to the minute, durations in tens of seconds.',
    '',
    'journal.json  all lines as they were written, as a list',
    'visits.csv    one visit a row',
    'counts.csv    what was counted beside them, one count a row',
    '',
    'FIELDS OF journal.json',
    ...['visit', 'hour', 'kiosk'].flatMap(explainedKind),
    '',
    'COLUMNS OF visits.csv',
    '  at, seconds, acts, ended, language, sources: as above, of a visit.',
    '  door ...: how often that door was gone through.',
    '  items: how many different items were opened; counts.csv says which.',
    '  aid ...: how often that aid was used.',
    '',
    'COLUMNS OF counts.csv',
    '  at: the hour, or the minute of what befell the kiosk.',
    '  what: opened, an item by visitors; shown, a scene by the loop; answered safe and answered',
    '    other, a situation; else what befell the kiosk.',
    '  name: the id of the item, scene or situation; empty, all others together; else the reason.',
    '  count: how often.',
  ].join('\r\n')}\r\n`;
}

function explainedKind(kind: string): readonly string[] {
  const fields = JOURNAL_FIELDS.filter((field) => field.kind === kind);
  return [`  of a line of the type ${kind}:`, ...fields.map(({ name, says }) => `    ${name}: ${says}`)];
}
