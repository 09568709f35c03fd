import { readArguments, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { confirmTranslation } from './confirm-translation.ts';
import { confirmWordings } from './confirm-wording.ts';
import { folderAt } from './pack-at.ts';

/** `confirm DIR ID…`: records that a person compared words with where they come from. */
export const confirm: Command = {
  name: 'confirm',
  summary: 'Records that somebody compared a wording, or a translation, with its original',
  usage: ['confirm DIR ID… [--yes]', 'confirm DIR --language az [ID…] [--yes]'],
  help: [
    'Of quotations: shows the wording with its source and date. Confirming says that you compared it letter by letter with the',
    'publication; its SHA-256 is recorded, and the kiosk then shows this wording and no other.',
    'With --language: lists translations that carry no mark of the words they were made from, or an older one. Confirming says',
    'that they were made from, or compared with, the present words of the first language; a later change of those is then noticed.',
    '  --language az   the language of the translations; all that need it, or those of the scenes named',
    '  --yes           answers the question, where nobody can be asked',
  ],
  run: runConfirm,
};

async function runConfirm(given: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(given, {
    yes: { type: 'boolean', default: false },
    language: { type: 'string' },
  });
  const [dir, ...ids] = positionals;
  if (dir === undefined) throw wrongUsage('The folder of the pack is missing.');
  const folder = folderAt(dir);
  if (values.language !== undefined) {
    return confirmTranslation(folder, { tag: values.language, ids, yes: values.yes });
  }
  if (ids.length === 0) throw wrongUsage('Name the quotations that you compared with their publication.');
  return confirmWordings(folder, { ids: [...new Set(ids)], yes: values.yes });
}
