import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timesBook } from '../../../src-main/talk/times-book.ts';
import type { Talk } from '../../../src-shared/talk/talk.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { fakeLog } from '../../fakes/log.ts';

const talk = (...ids: readonly string[]): Talk => ({
  id: 'evening',
  title: { en: 'An evening' },
  scenes: ids.map((sceneId) => ({
    sceneId,
    cutId: null,
    kind: 'slide',
    builds: [1],
    plannedMs: 1000,
    notes: {},
    names: {},
  })),
});

describe('the times of a rehearsal', () => {
  it('R8: are kept in whole seconds and come back', async () => {
    const userData = temporaryFolder();
    const book = timesBook(talk('a', 'b'), { userData, live: null, log: fakeLog() });
    expect(await book.read()).toBeNull();
    await book.keep([61_400, 2000]);
    expect(await book.read()).toEqual([61_000, 2000]);
    const file = join(userData, 'talks', 'evening.times.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      scenes: [
        { scene: 'a', seconds: 61 },
        { scene: 'b', seconds: 2 },
      ],
    });
  });

  it('R8: lie beside the talk in a folder that somebody works in', async () => {
    const [userData, live] = [temporaryFolder(), temporaryFolder()];
    await timesBook(talk('a'), { userData, live, log: fakeLog() }).keep([1000]);
    expect(readFileSync(join(live, 'talks', 'evening.times.json'), 'utf8')).toContain('"seconds": 1');
  });

  it.each([
    [
      'of another order of scenes',
      {
        scenes: [
          { scene: 'b', seconds: 1 },
          { scene: 'a', seconds: 1 },
        ],
      },
    ],
    [
      'of a talk that was not given to its end',
      {
        scenes: [
          { scene: 'a', seconds: 1 },
          { scene: 'b', seconds: 0 },
        ],
      },
    ],
    ['without their shape', { scenes: [{ scene: 'a', seconds: 'long' }] }],
    ['that are none', []],
  ])('R8: %s do not apply', async (_which, kept) => {
    const userData = temporaryFolder();
    mkdirSync(join(userData, 'talks'));
    writeFileSync(join(userData, 'talks', 'evening.times.json'), JSON.stringify(kept));
    expect(await timesBook(talk('a', 'b'), { userData, live: null, log: fakeLog() }).read()).toBeNull();
  });

  it('R8: that cannot be kept are a line in the log', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'talks'), 'a file where the folder should be');
    const log = fakeLog();
    await timesBook(talk('a'), { userData, live: null, log }).keep([1000]);
    expect(log.lines[0]).toMatch(/^warn KIOSK-956 /);
  });
});
