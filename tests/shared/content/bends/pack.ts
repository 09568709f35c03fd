import { changedPack, DRAWING, factPack, smallPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const EN = 'text/en.json';
const LEAD = [EN, 'statistics', 'items', 'lead'] as const;

/** The small pack with one slide less in its programme, and nothing else of it. */
function withoutSlide(): Record<string, unknown> {
  const pack = changedPack(smallPack(), ['programme.json', 'slides'], []);
  for (const file of [EN, 'text/az.json']) changedPack(pack, [file, 'slides'], undefined);
  for (const file of ['slides/stop.json', 'pictures/stop.svg']) changedPack(pack, [file], undefined);
  return pack;
}

/** Rules C13 to C15 and C23: what the pack as a whole says, keeps and looks like. */
export const PACK_BENDS: readonly Bend[] = [
  {
    rule: 'C13: a source that was published tomorrow',
    at: ['sources.json', 'sources', 0, 'date'],
    bent: '2026-12',
    mended: '2026-11',
    finds: 'C13 error',
    says: '2026-12 is after today, 2026-11-24: correct the date',
  },
  {
    rule: 'C13: a fact of tomorrow',
    of: factPack,
    at: ['facts.json', 'facts', 0, 'asOf'],
    bent: '2027',
    mended: '2005-12',
    finds: 'C13 error',
    says: '2027 is after today, 2026-11-24: correct the date',
  },
  {
    rule: 'C13: an event that ends before it begins',
    at: ['pack.json', 'event'],
    bent: { from: '2027-06-03', to: '2027-06-02' },
    mended: { from: '2027-06-03', to: '2027-06-05' },
    finds: 'C13 error',
    where: 'pack.json /event/to',
    says: 'The event ends (2027-06-02) before it begins (2027-06-03): correct one of them.',
  },
  {
    rule: 'C13: an event with an end and no beginning',
    at: ['pack.json', 'event'],
    bent: { to: '2027-06-05' },
    mended: { from: '2027-06-05' },
    finds: 'C13 error',
    where: 'pack.json /event/to',
    says: 'There is a last day and no first one: write both.',
  },
  {
    rule: 'C14: a word the pack does not use',
    at: LEAD,
    bent: 'Victims counted',
    mended: 'People counted',
    finds: 'C14 error',
    where: `${EN} /statistics/items`,
    says: '"Victims" (respect): People are not labelled. Write instead: people killed or injured.',
  },
  {
    rule: 'C14: the house’s words of time beside a dated figure',
    at: LEAD,
    bent: 'items found so far',
    mended: 'items found',
    finds: 'C14 error',
    where: `${EN} /statistics/items`,
    says: '"so far" (time): A dated figure grows old on the screen',
  },
  {
    rule: 'C14: the same on a slide with a number',
    at: [EN, 'slides', 'stop', 'lines', 1],
    bent: 'Today it is {yearly}.',
    mended: 'Today it is dangerous.',
    finds: 'C14 error',
    where: `${EN} /slides/stop`,
    says: '"Today" (time)',
  },
  {
    rule: 'C15: a file that nobody lists',
    of: withoutSlide,
    at: ['slides/old.json'],
    bent: {},
    finds: 'C15 note',
    says: 'Nothing shows this: list it in programme.json.',
  },
  {
    rule: 'C15: words of a scene that nobody lists',
    at: [EN, 'statistics', 'monthly'],
    bent: { lead: 'people' },
    finds: 'C15 warning',
    says: 'Words for "monthly", which programme.json does not list: list it, or take them away.',
  },
  {
    rule: 'C15: a file of words of a scene that nobody lists',
    at: ['text/az/statistics/monthly.json'],
    bent: { lead: 'insan' },
    finds: 'C15 warning',
    says: 'Words for "monthly", which programme.json does not list: list it, or take them away.',
  },
  {
    rule: 'C15: a name of a source that is not there',
    at: ['text/en.json', 'sources', 'repord'],
    bent: 'A report',
    finds: 'C15 warning',
    says: 'A name for "repord", which is not in sources.json: correct it, or take it away.',
  },
  {
    rule: 'C15: a pointer to nothing',
    at: ['text/az.json', 'drafted'],
    bent: ['/pack/nothing'],
    mended: ['/pack/title'],
    finds: 'C15 warning',
    where: 'text/az.json /drafted/0',
    says: '/pack/nothing points at nothing: correct it, or take it away.',
  },
  {
    rule: 'C15: a picture that no slide shows',
    at: ['pictures/halt.svg'],
    bent: DRAWING,
    finds: 'C15 warning',
    says: 'Nothing shows this picture: show it, or take it away.',
  },
  {
    rule: 'C15: a source that nothing rests on',
    at: ['sources.json', 'sources', 3],
    bent: {
      id: 'hearsay',
      publisher: 'Somebody',
      title: null,
      date: null,
      url: null,
      seenVia: null,
      status: 'verified',
      cite: 'Somebody',
      note: null,
    },
    finds: 'C15 warning',
    says: 'Nothing rests on the source "hearsay": name it where it belongs, or take it away.',
  },
  {
    rule: 'C23: an accent that cannot be told from its ground',
    at: ['pack.json', 'accent'],
    bent: '#4a6f00',
    mended: '#b5e655',
    finds: 'C23 error',
    says: 'to the night of the voices; it takes at least 4.5: choose a lighter colour.',
  },
];
