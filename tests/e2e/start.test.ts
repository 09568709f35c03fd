import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { published, startKiosk } from './kiosk.ts';
import { runKiosk, withFolder } from './run.ts';

const BUNDLED = join(ROOT, 'assets', 'content');

describe('the command line', () => {
  it('--check shows the first scene and leaves with 0', () =>
    withFolder(async (folder) => {
      const { code, stderr } = await runKiosk([`--user-data-dir=${folder}`, '--check']);
      expect(stderr).toContain('The kiosk works');
      expect(code).toBe(0);
    }));

  it('an unknown argument is one clear line and exit code 2, without a window', async () => {
    const { code, stderr } = await runKiosk(['--contnet', 'x']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--contnet: unknown argument\. Did you mean --content\?/m);
  });

  it('a talk that the content has not is one clear line and exit code 2', () =>
    withFolder(async (folder) => {
      const { code, stderr } = await runKiosk([
        `--user-data-dir=${folder}`,
        '--presenter',
        '--talk=afternoon',
      ]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^--talk afternoon: the content has no talk of this name/m);
    }));

  it('starts with no home folder, no network and no session bus', () =>
    withFolder(async (folder) => {
      const nowhere = join(folder, 'nowhere');
      const { code, stderr } = await runKiosk([`--user-data-dir=${join(folder, 'data')}`, '--check'], {
        HOME: nowhere,
        XDG_CONFIG_HOME: join(nowhere, 'config'),
        XDG_CACHE_HOME: join(nowhere, 'cache'),
        DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      });
      expect(stderr).toContain('The kiosk works');
      expect(code).toBe(0);
      expect(existsSync(join(nowhere, 'config', 'mine-awareness-kiosk'))).toBe(false);
    }));
});

describe('content that cannot play', () => {
  /** A copy of the bundled pack, spoilt. */
  const spoilt = (folder: string, spoil: (pack: string) => void): string => {
    const pack = join(folder, 'pack');
    cpSync(BUNDLED, pack, { recursive: true });
    spoil(pack);
    return pack;
  };
  const spoilings: readonly (readonly [string, (pack: string) => void, RegExp])[] = [
    [
      'a missing folder',
      (pack) => {
        rmSync(pack, { recursive: true });
      },
      /there is no such folder/,
    ],
    [
      'an empty folder',
      (pack) => {
        rmSync(pack, { recursive: true });
        mkdirSync(pack);
      },
      /pack\.json/,
    ],
    ['a broken JSON file', (pack) => writeFileSync(join(pack, 'sources.json'), '[{'), /sources\.json/],
    ['a missing picture', (pack) => rmSync(join(pack, 'pictures', 's05.svg')), /s05/],
    [
      'a changed quotation',
      (pack) => {
        const file = join(pack, 'quotations', 'q2.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('native lands', 'lands'));
      },
      /q2\.json/,
    ],
  ];

  it.each(spoilings)('%s: --check says what and where, and leaves with 1', (_name, spoil, sentence) =>
    withFolder(async (folder) => {
      const pack = spoilt(folder, spoil);
      const { code, stderr } = await runKiosk([`--user-data-dir=${folder}`, '--content', pack, '--check']);
      expect(code).toBe(1);
      expect(stderr).toMatch(/The content in .* cannot play/);
      expect(stderr).toMatch(sentence);
    }),
  );

  it('never stops the kiosk: the bundled pack plays and the log says why', () =>
    withFolder(async (folder) => {
      const pack = spoilt(folder, (broken) => writeFileSync(join(broken, 'pack.json'), '{"id": '));
      const data = join(folder, 'data');
      const kiosk = await startKiosk({ args: ['--content', pack], userDataDir: data });
      expect(await kiosk.page.innerText('blockquote')).toContain('Seeing every destroyed house');
      await kiosk.close();
      const log = readFileSync(join(data, 'logs', 'kiosk.log'), 'utf8');
      expect(log).toMatch(/cannot play: .*pack\.json/);
      expect(log).toContain('The bundled content plays instead');
    }));

  it('another whole pack plays', () =>
    withFolder(async (folder) => {
      const pack = spoilt(folder, (copy) => {
        const file = join(copy, 'text', 'en.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('Humanitarian conference', 'Another hall'));
      });
      const kiosk = await startKiosk({ args: ['--content', pack], userDataDir: join(folder, 'data') });
      expect(await kiosk.page.innerText('main')).toContain('Another hall');
      await kiosk.close();
    }));
});

describe('what is kept', () => {
  it('a corrupted settings file is set aside, the kiosk starts and says so', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'settings.json'), '{"pace": ');
      const { code, stderr } = await runKiosk([`--user-data-dir=${folder}`, '--check']);
      expect(code).toBe(0);
      expect(stderr).toMatch(/settings\.json could not be read: .* the defaults apply/);
      expect(readdirSync(folder).some((name) => name === 'settings.json.broken')).toBe(true);
    }));

  it('settings are obeyed', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'settings.json'), JSON.stringify({ languages: ['en', 'az'] }));
      const kiosk = await startKiosk({ userDataDir: folder });
      expect(await kiosk.page.locator('[data-action="language"]').allInnerTexts()).toEqual([
        'English',
        'Azərbaycanca',
      ]);
      await kiosk.close();
    }));

  it('a second kiosk with the same folder leaves with 3 and a sentence; the first goes on', () =>
    withFolder(async (folder) => {
      const kiosk = await startKiosk({ userDataDir: folder });
      const { code, stderr } = await runKiosk([`--user-data-dir=${folder}`, '--windowed']);
      expect(code).toBe(3);
      expect(stderr).toContain('Another kiosk already runs');
      expect(await published(kiosk.page)).toMatchObject({ mode: 'attract' });
      await kiosk.close();
    }));

  it('--save-scenes saves a picture of a scene once it stands', () =>
    withFolder(async (folder) => {
      const pictures = join(folder, 'pictures');
      const kiosk = await startKiosk({
        args: [`--save-scenes=${pictures}`],
        userDataDir: join(folder, 'data'),
      });
      await expect.poll(() => readdirSync(pictures)).toEqual(['01-quote-q1-part-1-en-attract.png']);
      const picture = readFileSync(join(pictures, '01-quote-q1-part-1-en-attract.png'));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      await kiosk.close();
    }));
});
