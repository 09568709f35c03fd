import { settingsSchema, type Settings } from './settings.ts';

/** What a settings file holds before it was looked at: any keys, any values. */
export type RawSettings = Readonly<Record<string, unknown>>;

/** Raises settings by one format. */
type Migration = (raw: RawSettings) => RawSettings;

/**
 * The migration at index n makes format n + 1 of format n (rule D2). Format 0 had no number, and the same keys.
 */
const MIGRATIONS: readonly Migration[] = [(raw) => raw];

/**
 * The settings of a file in the format of this kiosk, or null where it holds no settings at all. Keys that are unknown
 * stay, and so does the number of a format that is newer than this kiosk: what can be read of it applies.
 */
export function migratedSettings(
  parsed: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): RawSettings | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const raw: RawSettings = { ...parsed };
  const { formatVersion: format = 0 } = raw;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0) return null;
  const raised = migrations.slice(format).reduce((settings, raise) => raise(settings), raw);
  return { ...raised, formatVersion: Math.max(format, migrations.length) };
}

/** Settings without a file: of this kiosk's format. */
export const NO_SETTINGS: RawSettings = { formatVersion: MIGRATIONS.length };

/** The settings that apply, and a sentence for each value that could not: where, what, and how to mend it. */
export interface HealedSettings {
  readonly settings: Settings;
  readonly findings: readonly string[];
}

/** Settings whose bad values are replaced one by one: by the last good copy's, else by the default (rule D1). */
export function healedSettings(raw: RawSettings, lastGood: RawSettings | null): HealedSettings {
  const findings: string[] = [];
  const values = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const { error } = schema.safeParse(raw[name]);
    if (error === undefined) return [name, raw[name]];
    const instead = schema.safeParse(lastGood?.[name]).success ? lastGood?.[name] : undefined;
    const whence = instead === undefined ? 'the default' : 'the last good value';
    const [issue] = error.issues;
    const where = ['', name, ...(issue?.path ?? [])].join('/');
    findings.push(
      `${where}: ${issue?.message ?? 'is wrong'}. Meanwhile ${whence} applies; choose another in the operator panel. (${schema.description ?? name})`,
    );
    return [name, instead];
  });
  return { settings: settingsSchema.parse(Object.fromEntries(values)), findings };
}
