import { wordingHash } from '../../../../src-shared/content/wording.ts';
import { changedPack, smallPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const FILE = 'quotations/field.json';
const TEXT = 'text/en.json';

const REPORT = 'He said that it was closed.';

/** The small pack whose voice is told by the report: the kiosk's sentences are then its own. */
function reported(): Record<string, unknown> {
  const pack = changedPack(smallPack(), [FILE, 'form'], 'reported');
  changedPack(pack, [FILE, 'verbatim'], REPORT);
  return changedPack(pack, [FILE, 'sha256'], wordingHash(REPORT));
}

/** Rules C5 to C7: what was said stays as it was said. */
export const VOICE_BENDS: readonly Bend[] = [
  {
    rule: 'C5: a wording that nobody confirmed',
    at: [FILE, 'sha256'],
    bent: undefined,
    finds: 'C5 error',
    where: `${FILE} /verbatim`,
    says: 'Nobody has confirmed this wording yet: compare it with the publication letter by letter',
  },
  {
    rule: 'C5: a wording that was changed',
    at: [FILE, 'verbatim'],
    bent: 'The field is open. We wait for the day it opens,',
    mended: 'The field is closed. We wait for the day it opens,',
    finds: 'C5 error',
    says: 'The wording is not the one that was confirmed: put it back',
  },
  {
    rule: 'C5: sentences that are not the wording',
    at: [TEXT, 'quotations', 'field', 'sentences', 0],
    bent: 'The field is shut.',
    mended: 'The field is closed.',
    finds: 'C5 error',
    where: `${TEXT} /quotations/field/sentences`,
    says: `The sentences, joined by spaces, are not the wording in ${FILE}`,
  },
  {
    rule: 'C6: a cut beyond the last sentence',
    at: [FILE, 'cuts', 0, 'to'],
    bent: 3,
    mended: 2,
    finds: 'C6 error',
    where: `${FILE} /cuts/0`,
    says: 'The cut "a" runs from 0 to 3, but there are 2 sentences, counted from 0.',
  },
  {
    rule: 'C6: a cut of nothing',
    at: [FILE, 'cuts', 0, 'from'],
    bent: 1,
    mended: 0,
    finds: 'C6 error',
    where: `${FILE} /cuts/0`,
    says: 'The cut "a" runs from 1 to 1',
  },
  {
    rule: 'C6: a sentence that does not end as one',
    at: ['text/az.json', 'quotations', 'field', 'sentences', 0],
    bent: 'Tarla bağlıdır',
    mended: 'Tarla bağlıdır.',
    finds: 'C6 error',
    says: 'This is not a whole sentence: end it as one.',
  },
  {
    rule: 'C6: a line of a slide that is no sentence',
    at: ['text/az.json', 'slides', 'stop', 'lines', 0],
    bent: 'Toxunmayın',
    mended: 'Toxunmayın!',
    finds: 'C6 error',
    says: 'This is not a whole sentence: end it as one.',
  },
  {
    rule: 'C7: a sentence that wears quotation marks',
    at: ['text/az.json', 'quotations', 'field', 'sentences', 0],
    bent: '“Tarla bağlıdır.',
    mended: 'Tarla bağlıdır.',
    finds: 'C7 error',
    says: 'Take the quotation marks away: the screen draws them.',
  },
  {
    rule: 'C8: a speaker without a name',
    at: [TEXT, 'speakers'],
    bent: {},
    finds: 'C8 error',
    where: `${TEXT} /speakers/a-speaker`,
    says: 'The speaker has no name in English: write it.',
  },
  {
    rule: 'C13: words that were spoken after today',
    at: [FILE, 'asOf'],
    bent: '2026-11-25',
    mended: '2026-11-24',
    finds: 'C13 error',
    says: '2026-11-25 is after today, 2026-11-24: correct the date',
  },
  {
    rule: 'C5: the report’s words behind reported speech are confirmed too',
    of: reported,
    at: [FILE, 'verbatim'],
    bent: 'He said that it was open.',
    mended: REPORT,
    finds: 'C5 error',
    says: 'The wording is not the one that was confirmed',
  },
];
