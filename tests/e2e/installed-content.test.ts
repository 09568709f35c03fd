import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { launchArguments } from '../../scripts/launch.ts';
import { ROOT } from '../../scripts/paths.ts';
import { packableFiles } from '../../src-main/kioskpack/packable-files.ts';
import { writeKioskpack } from '../../src-main/kioskpack/write.ts';
import { startKiosk } from './kiosk.ts';
import { runKiosk, withFolder } from './run.ts';

/** The bundled pack under another title, in one file. */
async function kioskpack(folder: string, title: string): Promise<string> {
  const pack = join(folder, title);
  cpSync(join(ROOT, 'assets', 'content'), pack, { recursive: true });
  const words = join(pack, 'text', 'en.json');
  writeFileSync(
    words,
    readFileSync(words, 'utf8').replace('"title": "Mine Awareness"', `"title": "${title}"`),
  );
  const file = join(folder, `${title}.kioskpack`);
  const { files } = await packableFiles(pack);
  const written = await writeKioskpack(file, files, { id: 'show', title, version: title });
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  return file;
}

describe('an installed pack', () => {
  it('L2: is installed from one file, and plays from then on', () =>
    withFolder(async (folder) => {
      const data = join(folder, 'data');
      const file = await kioskpack(folder, 'Installed');
      const { code, stderr } = await runKiosk([`--user-data-dir=${data}`, '--install', file, '--check']);
      expect(stderr).toMatch(/show-Installed-[0-9a-f]{12} was installed/);
      expect(code).toBe(0);
      const kiosk = await startKiosk({ userDataDir: data });
      expect(await kiosk.page.innerText('main')).toContain('Installed');
      await kiosk.close();
    }));

  it('L2: a damaged file is refused with a sentence, and what was installed plays on', () =>
    withFolder(async (folder) => {
      const data = join(folder, 'data');
      await runKiosk([`--user-data-dir=${data}`, '--install', await kioskpack(folder, 'First'), '--check']);
      const damaged = await kioskpack(folder, 'Second');
      const bytes = readFileSync(damaged);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x10;
      writeFileSync(damaged, bytes);
      const kiosk = await startKiosk({ args: ['--install', damaged], userDataDir: data });
      expect(await kiosk.page.innerText('main')).toContain('First');
      await kiosk.close();
      expect(readFileSync(join(data, 'logs', 'kiosk.log'), 'utf8')).toMatch(
        /Second\.kioskpack was not installed/,
      );
    }));

  it('L1: a pack in one file plays without being installed', () =>
    withFolder(async (folder) => {
      const data = join(folder, 'data');
      const file = await kioskpack(folder, 'Carried');
      const kiosk = await startKiosk({ args: ['--content', file], userDataDir: data });
      expect(await kiosk.page.innerText('main')).toContain('Carried');
      await kiosk.close();
      const other = await startKiosk({ userDataDir: data });
      expect(await other.page.innerText('main')).not.toContain('Carried');
      await other.close();
    }));

  it('L2: the power cut at any moment of an installation leaves a kiosk that starts with a whole pack', () =>
    withFolder(async (folder) => {
      const data = join(folder, 'data');
      await runKiosk([`--user-data-dir=${data}`, '--install', await kioskpack(folder, 'Old'), '--check']);
      const file = await kioskpack(folder, 'New');
      const { command, args, env } = launchArguments(await electronRuntime(), ROOT, [
        `--user-data-dir=${data}`,
        '--windowed',
        '--install',
        file,
      ]);
      // Spread over a start with an installation, which takes about a second.
      for (const killAfterMs of [150, 250, 350, 450, 600, 900]) {
        await new Promise<void>((resolve) => {
          const child = spawn(command, [...args], { env, stdio: 'ignore' });
          child.on('exit', () => resolve());
          setTimeout(() => child.kill('SIGKILL'), killAfterMs);
        });
        const { code, stderr } = await runKiosk([`--user-data-dir=${data}`, '--check']);
        expect(stderr).toContain('The kiosk works');
        expect(code).toBe(0);
      }
    }));
});
