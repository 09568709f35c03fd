import { folderFiles } from '../../src-main/pack-files.ts';
import { printDate } from '../../src-shared/content/dates.ts';
import type { PackFiles } from '../../src-shared/content/door.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import { nearestName } from '../../src-shared/content/nearest-name.ts';
import { readPackFile } from '../../src-shared/content/pack-file.ts';
import { quotationSchema, type QuotationFile } from '../../src-shared/content/quotation-schema.ts';
import { sourcesSchema } from '../../src-shared/content/source-schema.ts';
import { sceneIds } from '../../src-shared/content/tables/scene-ids.ts';
import { wordingHash } from '../../src-shared/content/wording.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { wrongUsage } from './arguments.ts';
import { saysYes } from './ask.ts';
import { changedBy, writeChanges } from './changed-files.ts';

interface Asked {
  readonly ids: readonly string[];
  readonly yes: boolean;
}

const MEANING = [
  'Confirming says: I compared this wording letter by letter with the publication.',
  'From then on the kiosk shows it and refuses any other.',
].join('\n');

/** Records the SHA-256 of each wording that a person confirms: 0 when all of them are confirmed, else 1. */
export async function confirmWordings(folder: string, { ids, yes }: Asked): Promise<number> {
  const files = folderFiles(folder);
  const quotations = ids.map((id) => [id, quotationOf(files, id)] as const);
  let declined = 0;
  for (const [id, quotation] of quotations) {
    const sha256 = wordingHash(quotation.verbatim);
    if (quotation.sha256 === sha256) {
      console.log(`${id} is confirmed already, and its wording has not changed since.`);
      continue;
    }
    console.log(`${descriptionOf(files, id, quotation)}\n\n${MEANING}`);
    if (await saysYes(`Confirm ${id}?`, yes)) {
      const edit = { does: 'set', file: fileOf(id), pointer: '/sha256', value: sha256 } as const;
      writeChanges(folder, changedBy(files, [edit]));
      console.log(`Confirmed: quotations/${id}.json now carries the sum of this wording.`);
    } else {
      declined += 1;
      console.log(`${id} was not confirmed, and nothing was written.`);
    }
  }
  return declined === 0 ? 0 : 1;
}

function quotationOf(files: PackFiles, id: string): QuotationFile {
  if (files.readText(fileOf(id)) === null) {
    const near = nearestName(id, sceneIds(files, 'quotations'));
    throw wrongUsage(`There is no quotation "${id}"${near === null ? '.' : `: did you mean "${near}"?`}`);
  }
  const reading = readPackFile(files, fileOf(id), quotationSchema);
  if (reading.ok) return reading.value;
  const [finding] = reading.findings;
  throw new OperatorError(
    'broken-file',
    `${fileOf(id)}${finding?.pointer ?? ''}: ${finding?.sentence ?? ''}`,
  );
}

function descriptionOf(files: PackFiles, id: string, quotation: QuotationFile): string {
  const { original, speaker, form, asOf, sources, verbatim } = quotation;
  const manner = form === 'quotation' ? 'said by' : 'reported of';
  return [
    `Quotation ${id}, in ${original}, ${manner} ${speaker}:`,
    '',
    `  ${verbatim}`,
    '',
    `Published ${printDate(asOf, 'en')}. Source: ${sources.map((source) => citedAs(files, source)).join('; ')}`,
  ].join('\n');
}

/** How a source is named, or its id while sources.json has no such entry. */
function citedAs(files: PackFiles, id: string): string {
  const reading = readPackFile(atCurrentFormat(files).files, 'sources.json', sourcesSchema);
  const source = reading.ok ? reading.value.sources.find((entry) => entry.id === id) : undefined;
  return source === undefined ? id : [source.cite, source.url].filter((part) => part !== null).join(', ');
}

function fileOf(id: string): string {
  return `quotations/${id}.json`;
}
