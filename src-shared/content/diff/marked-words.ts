/** Longer sentences are shown once, with what changed in brackets. */
const LONG_CHARACTERS = 60;

/** Words left standing on either side of a change; more of them are cut to an ellipsis. */
const AROUND = 4;

/** The table that finds common words grows with both lengths: longer texts are shown whole, one after the other. */
const MOST_CELLS = 250_000;

/** A run of words that both sentences have, or that one has in the place of the other's. */
interface Run {
  readonly same: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * How one sentence became another: “old” → “new”, and of long sentences only what changed with the words around it:
 * “… people [killed → injured] in the year …”.
 */
export function changedSentence(before: string, after: string): string {
  const whole = `“${before}” → “${after}”`;
  if (Math.max(before.length, after.length) <= LONG_CHARACTERS) return whole;
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length * fresh.length > MOST_CELLS) return whole;
  const runs = runsOf(old, fresh);
  const kept = runs.filter(({ same }) => same).flatMap((run) => run.before).length;
  // With little in common, brackets would be harder to read than both sentences. So would no bracket at all (white space).
  if (kept * 2 < Math.max(old.length, fresh.length) || runs.every(({ same }) => same)) return whole;
  return `“${runs.map((run, index) => shownRun(run, index === 0, index === runs.length - 1)).join(' ')}”`;
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/\s+/).filter((word) => word !== '');
}

function shownRun({ same, before, after }: Run, isFirst: boolean, isLast: boolean): string {
  if (!same) {
    if (before.length === 0) return `[+ ${after.join(' ')}]`;
    if (after.length === 0) return `[− ${before.join(' ')}]`;
    return `[${before.join(' ')} → ${after.join(' ')}]`;
  }
  const head = isFirst ? [] : before.slice(0, AROUND);
  const tail = isLast ? [] : before.slice(Math.max(head.length, before.length - AROUND));
  const isCut = head.length + tail.length < before.length;
  return [...head, ...(isCut ? ['…'] : []), ...tail].join(' ');
}

/** The sentences as runs, by their longest common subsequence of words. */
function runsOf(before: readonly string[], after: readonly string[]): readonly Run[] {
  const common = commonLengths(before, after);
  const runs: { same: boolean; before: string[]; after: string[] }[] = [];
  const take = (same: boolean, old: readonly string[], fresh: readonly string[]): void => {
    const last = runs.at(-1);
    if (last?.same !== same) return void runs.push({ same, before: [...old], after: [...fresh] });
    last.before.push(...old);
    last.after.push(...fresh);
  };
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before.slice(row, row + 1), after.slice(column, column + 1)];
    if (old.length > 0 && old[0] === fresh[0]) {
      take(true, old, fresh);
      [row, column] = [row + 1, column + 1];
    } else if (
      fresh.length === 0 ||
      (old.length > 0 && below(common, row, column) >= right(common, row, column))
    ) {
      take(false, old, []);
      row += 1;
    } else {
      take(false, [], fresh);
      column += 1;
    }
  }
  return runs;
}

type Lengths = readonly (readonly number[])[];

/** For each place in both lists, how many words the rest of them have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Lengths {
  const rows = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const filled = rows[row] ?? [];
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const isCommon = before[row] === after[column];
      const least = Math.max(below(rows, row, column), right(rows, row, column));
      filled[column] = isCommon ? below(rows, row, column + 1) + 1 : least;
    }
  }
  return rows;
}

function below(lengths: Lengths, row: number, column: number): number {
  return lengths[row + 1]?.[column] ?? 0;
}

function right(lengths: Lengths, row: number, column: number): number {
  return lengths[row]?.[column + 1] ?? 0;
}
