import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStand, type Stand } from './escape/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

/** Calls a request with what an expression gives; answers 'refused', or what it was answered with. */
function ask(name: string, given: string): Promise<unknown> {
  return stand.run(`
    try { return { answer: (await kiosk[${JSON.stringify(name)}](...${given})) ?? 'nothing' } }
    catch { return 'refused' }
  `);
}

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['no number', 'loopScene', '[]'],
  ['a number below zero', 'loopScene', '[-1]'],
  ['a fraction', 'loopScene', '[0.5]'],
  ['no number at all', 'loopScene', '[NaN]'],
  ['infinity', 'loopScene', '[Infinity]'],
  ['a number too large to count', 'loopScene', '[1e308]'],
  ['a number as text', 'loopScene', "['0']"],
  ['a list', 'loopScene', '[[0]]'],
  ['an object that says it is a number', 'loopScene', '[{ valueOf: () => 0 }]'],
  ['more than was asked for', 'start', '[1]'],
  ['a function', 'loopScene', '[() => 0]'],
  ['a symbol', 'loopScene', '[Symbol()]'],
  ['a whole number of another kind', 'loopScene', '[0n]'],
  ['the window', 'loopScene', '[window]'],
  ['an element', 'loopScene', '[document.body]'],
  ['a section of the disk', 'sectionScene', "['../../etc', 0]"],
  ['a section of all objects', 'sectionScene', "['__proto__', 0]"],
  ['a section called constructor', 'sectionScene', "['constructor', 0]"],
  ['more entries than a screen has', 'sectionIndex', "['safe', 0, 100000]"],
  ['entries below zero', 'sectionIndex', "['safe', -5, 1]"],
  ['ten million letters', 'pageFault', "[{ message: 'x'.repeat(10000000), sceneId: null }]"],
  [
    'a scene with ten million letters',
    'scenePainted',
    "[{ sceneId: 'x'.repeat(10000000), part: null, kind: 'quote', mode: 'x', locale: 'x' }]",
  ],
  ['ten million bytes', 'pageFault', '[new Uint8Array(10000000)]'],
  ['a very long list', 'sectionIndex', 'Array(100000).fill(0)'],
  ['what holds itself', 'pageFault', '[(() => { const o = {}; o.message = o; return o })()]'],
  [
    'what is very deep',
    'pageFault',
    '[(() => { let o = {}; for (let n = 0; n < 900; n += 1) o = { o }; return o })()]',
  ],
  ['a field too many', 'pageFault', "[{ message: 'x', sceneId: null, more: 1 }]"],
  ['a spoilt constructor', 'pageFault', `[JSON.parse('{"constructor":{"prototype":{"polluted":1}}}')]`],
  ['nothing where something is', 'scenePainted', '[null]'],
  [
    'another kind of scene',
    'scenePainted',
    "[{ sceneId: 's05', part: null, kind: 'video', mode: 'x', locale: 'x' }]",
  ],
  ['part zero', 'scenePainted', "[{ sceneId: 's05', part: 0, kind: 'quote', mode: 'x', locale: 'x' }]"],
  ['an unknown request', 'quit', '[]'],
  ['a request of all objects', 'constructor.constructor', "['return process']"],
  ['an event as a request', 'contentWaits', '[null]'],
  ['an event nobody sends', 'on', "['toString', () => 0]"],
  ['an event of Electron', 'on', "['ELECTRON_RENDERER_ASYNC', () => 0]"],
  ['a forged channel', 'on', "['../start', () => 0]"],
];

describe('messages', () => {
  it.each(HOSTILE)('G9: %s is refused', async (_name, request, given) => {
    expect(await ask(request, given)).toBe('refused');
    await stand.holds();
  });

  it('G9: a thousand shapes of chance: each is answered in kind or refused, and the kiosk stays', async () => {
    const requests = [
      'start',
      'loopScene',
      'sectionScene',
      'sectionIndex',
      'takeContent',
      'scenePainted',
      'pageFault',
    ];
    const shape = fc.tuple(
      fc.constantFrom(...requests),
      fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }),
    );
    const shapes = fc.sample(shape, { numRuns: 1000, seed: 20_251_124 });
    const outcome = await stand.run(`
      const counts = { answered: 0, refused: 0 };
      for (const [name, given] of ${JSON.stringify(shapes)}) {
        if (name === 'takeContent' || name === 'start') continue;
        await kiosk[name](...given).then(() => (counts.answered += 1), () => (counts.refused += 1));
      }
      return counts.refused > 0 && 'polluted' in {} === false;
    `);
    expect(outcome).toBe(true);
    await stand.holds();
  });

  it('G9: a spoilt prototype spoils nothing in the main process', async () => {
    await ask('pageFault', `[JSON.parse('{"message":"x","sceneId":null,"__proto__":{"polluted":1}}')]`);
    const spoilt = await stand.kiosk.app.evaluate(() => Reflect.has({}, 'polluted'));
    expect(spoilt).toBe(false);
    await stand.holds();
  });

  it('G9: a flood is cut off, and what a visitor does is answered again within seconds', async () => {
    const refused = await stand.run(
      `
      const all = await Promise.allSettled(Array.from({ length: 5000 }, () => kiosk.sectionIndex('safe', 0, 1)));
      return all.filter(({ status }) => status === 'rejected').length > 3000;
    `,
      30_000,
    );
    expect(refused).toBe(true);
    await stand.holds();
  });

  it('G9: all that was refused is a few lines in the log, each of them one line', () => {
    const log = readFileSync(`${stand.kiosk.userDataDir}/logs/kiosk.log`, 'utf8');
    const refusals = log.split('\n').filter((line) => line.includes('Refused the message'));
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.length).toBeLessThan(40);
    expect(Math.max(...log.split('\n').map((line) => line.length))).toBeLessThan(600);
  });

  it('afterwards the loop goes on and nothing lies about', () => stand.goesOn());
});
