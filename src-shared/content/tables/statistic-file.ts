import type { z } from 'zod';
import type { ContentFinding } from '../../errors.ts';
import type { PackFiles } from '../door.ts';
import { readJson } from '../json-text.ts';
import { readPackFile } from '../pack-file.ts';
import { statisticSchema, type StatisticFile } from '../statistic-schema.ts';

/** What stands in statistics/<id>.json itself, without the defaults that the schema fills in. */
export type StatisticJson = z.input<typeof statisticSchema>;

/** A statistic as it lies in its file and as it is understood. */
export interface HeldStatistic {
  readonly id: string;
  readonly file: string;
  readonly json: StatisticJson;
  readonly statistic: StatisticFile;
}

export type StatisticReading =
  | ({ readonly ok: true } & HeldStatistic)
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

/** A statistic of the pack, or the findings that say why it cannot be put into a table. */
export function readHeldStatistic(files: PackFiles, id: string): StatisticReading {
  const file = `statistics/${id}.json`;
  const reading = readPackFile(files, file, statisticSchema);
  if (!reading.ok) return reading;
  const again = readJson(files.readText(file) ?? '');
  const json: unknown = again.ok ? again.value : null;
  if (!isStatistic(json)) throw new Error(`${file} passed its schema and then did not`);
  return { ok: true, id, file, json, statistic: reading.value };
}

function isStatistic(json: unknown): json is StatisticJson {
  return statisticSchema.safeParse(json).success;
}
