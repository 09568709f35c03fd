import { talkPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const FILE = 'talks/evening.json';
const EN = 'text/en.json';
const AZ = 'text/az.json';

/** What a talk shows, and what is said beside it. */
export const TALK_BENDS: readonly Bend[] = [
  {
    rule: 'C2: a talk without a scene',
    of: talkPack,
    at: [FILE, 'scenes'],
    bent: [],
    finds: 'C2 error',
    says: 'A talk shows at least one scene',
  },
  {
    rule: 'C2: a scene for which no time is planned',
    of: talkPack,
    at: [FILE, 'scenes', 2, 'minutes'],
    bent: 0,
    finds: 'C2 error',
    says: 'What is planned for a scene is more than 0 minutes',
  },
  {
    rule: 'C3: a scene that comes twice under one name',
    of: talkPack,
    at: [FILE, 'scenes', 3, 'id'],
    bent: 'stop',
    finds: 'C3 error',
    where: `${FILE} /scenes/3`,
    says: '"stop" stands twice in this talk: give one of them an "id" of its own.',
  },
  {
    rule: 'C4: a talk shows a scene that the pack has not',
    of: talkPack,
    at: [FILE, 'scenes', 2, 'scene'],
    bent: 'itemss',
    finds: 'C4 error',
    says: 'The pack shows no scene "itemss"',
  },
  {
    rule: 'C4: a talk shows a cut that the quotation has not',
    of: talkPack,
    at: [FILE, 'scenes', 1, 'cut'],
    bent: 'z',
    finds: 'C4 error',
    where: 'quotations/field.json /cuts',
    says: 'There is no cut "z"',
  },
  {
    rule: 'C8: a talk without a title in the first language',
    of: talkPack,
    at: [EN, 'talks', 'evening'],
    bent: undefined,
    finds: 'C8 error',
    says: 'write them',
  },
  {
    rule: 'C8: notes that are not translated',
    of: talkPack,
    at: [AZ, 'talks', 'evening', 'notes', 'again'],
    bent: undefined,
    finds: 'C8 warning',
    says: 'These notes are not translated into Azərbaycanca: the speaker sees them in English.',
  },
  {
    rule: 'C14: notes say what the kiosk does not',
    of: talkPack,
    at: [EN, 'talks', 'evening', 'notes', 'stop'],
    bent: 'Name the victims.',
    finds: 'C14 error',
    says: '"victims" (respect)',
  },
  {
    rule: 'C15: words of a talk that is not there',
    of: talkPack,
    at: [EN, 'talks', 'morning'],
    bent: { title: 'A morning' },
    finds: 'C15 warning',
    says: 'Words for "morning", and there is no talks/morning.json: add it, or take them away.',
  },
  {
    rule: 'C24: notes give contested advice',
    of: talkPack,
    at: [EN, 'talks', 'evening', 'notes', 'stop'],
    bent: 'Tell them to walk back in their own footsteps.',
    finds: 'C24 error',
    where: `${EN} /talks/evening`,
    says: 'is advice on',
  },
  {
    rule: 'C26: a step that shows less than the one before',
    of: talkPack,
    at: [FILE, 'scenes', 2, 'builds'],
    bent: [2, 1],
    finds: 'C26 error',
    says: 'These steps show 2, 1 of 2 parts',
  },
  {
    rule: 'C26: steps that never show all',
    of: talkPack,
    at: [FILE, 'scenes', 2, 'builds'],
    bent: [1],
    finds: 'C26 error',
    says: 'the last all 2.',
  },
  {
    rule: 'C26: notes of a scene that does not come',
    of: talkPack,
    at: [EN, 'talks', 'evening', 'notes', 'agian'],
    bent: 'Once more.',
    finds: 'C26 warning',
    says: 'did you mean "again"?',
  },
];
