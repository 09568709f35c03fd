import { isAbsolute, relative, resolve } from 'node:path';
import type { ContentFinding } from '../../src-shared/errors.ts';

/** A pack that was checked. */
export interface Checked {
  /** Absolute path of the folder or of the pack file. */
  readonly path: string;
  /** Whether its files lie on the disk, so that an editor can open them. */
  readonly isFolder: boolean;
  readonly findings: readonly ContentFinding[];
}

/** How many findings there are of each level. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** GitHub's names for the levels (workflow commands). */
const GITHUB_LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Findings counted by level. */
export function tallyOf(findings: readonly ContentFinding[]): Tally {
  const count = (level: ContentFinding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/** Findings for a person, file by file: a line that terminals and editors make a link of, and the sentence. */
export function linesForPeople(checked: Checked): readonly string[] {
  const byFile = new Map<string, ContentFinding[]>();
  for (const finding of checked.findings) {
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  const ordered = [...byFile.values()].flatMap((findings) => findings.sort(byPlace));
  return ordered.map((finding) => {
    const { level, code, pointer, sentence } = finding;
    return `${placeOf(checked, finding)}  ${level} ${code}${pointer === '' ? '' : `  ${pointer}`}\n    ${sentence}`;
  });
}

/** The same as one JSON text for programs. */
export function jsonForPrograms({ path, findings }: Checked): string {
  return JSON.stringify({ folder: path, ...tallyOf(findings), findings }, null, 2);
}

/**
 * Findings as annotations of a GitHub workflow.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function linesForGithub(checked: Checked): readonly string[] {
  return checked.findings.map((finding) => {
    const { level, code, file, line, column, sentence } = finding;
    const properties = [
      ['file', pathOf(checked, file)],
      ...(line === undefined ? [] : [['line', String(line)] as const]),
      ...(column === undefined ? [] : [['col', String(column)] as const]),
      ['title', code],
    ] as const;
    const listed = properties.map(([name, value]) => `${name}=${escapedProperty(value)}`).join(',');
    const message = checked.isFolder ? sentence : `${file}: ${sentence}`;
    return `::${GITHUB_LEVELS[level]} ${listed}::${escapedMessage(message)}`;
  });
}

/** The closing line: whether the pack plays, and what was found. */
export function verdictOn({ path, findings }: Checked): string {
  const { errors, warnings, notes } = tallyOf(findings);
  const verdict = errors === 0 ? 'The pack plays' : 'The pack does not play';
  const counted = [counts(errors, 'error'), counts(warnings, 'warning'), counts(notes, 'note')];
  return `${verdict}: ${counted.join(', ')} in ${path}`;
}

function counts(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function placeOf(checked: Checked, { file, line, column }: ContentFinding): string {
  const path = checked.isFolder ? pathOf(checked, file) : file;
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

/** As short as it can be opened from here; of a pack file, the pack file itself. */
function pathOf({ path, isFolder }: Checked, file: string): string {
  const whole = isFolder ? resolve(path, file) : path;
  const short = relative(process.cwd(), whole);
  return (short.startsWith('..') || isAbsolute(short) ? whole : short).replaceAll('\\', '/');
}

function byPlace(one: ContentFinding, other: ContentFinding): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
