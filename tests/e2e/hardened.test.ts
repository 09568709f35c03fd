import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fusesFor } from '../../scripts/package/fuses.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import type { Packaged } from './outside.ts';
import { newFolder, packageKiosk, runOutside, savedScenes, startOutside } from './outside.ts';

let hardened: Packaged;
let open: Packaged;
beforeAll(() => {
  hardened = packageKiosk();
  open = packageKiosk('--test');
}, 120_000);
afterAll(() => {
  hardened.remove();
  open.remove();
});

/** Fuses are written into the executable as the digits 0 and 1. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));

describe('the fuses', () => {
  it.each([
    ['RunAsNode', OFF],
    ['EnableCookieEncryption', ON],
    ['EnableNodeOptionsEnvironmentVariable', OFF],
    ['EnableNodeCliInspectArguments', OFF],
    ['EnableEmbeddedAsarIntegrityValidation', ON],
    ['OnlyLoadAppFromAsar', ON],
    ['LoadBrowserProcessSpecificV8Snapshot', OFF],
  ] as const)('H4: %s is as it must be, read from the executable', async (name, expected) => {
    const wire = await getCurrentFuseWire(hardened.executable);
    expect(wire[FuseV1Options[name]]).toBe(expected);
  });

  it('H4: pages from files get no privileges, where the runtime has that fuse', async () => {
    const wire = await getCurrentFuseWire(hardened.executable);
    const fuses = await fusesFor((await electronRuntime()).executable);
    const isKnown = FuseV1Options.GrantFileProtocolExtraPrivileges in wire;
    expect(fuses.grantFileProtocolExtraPrivileges).toBe(isKnown ? false : undefined);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(isKnown ? OFF : undefined);
  });

  it.each([
    ['the hardened one is no Node', () => hardened, 2, /-e: unknown argument/],
    ['the open one is, so that the attempt means something', () => open, 7, /^$/],
  ] as const)('H4: ELECTRON_RUN_AS_NODE: %s', async (_which, kiosk, code, sentence) => {
    const ending = await runOutside(kiosk(), ['-e', 'process.exit(7)', '--'], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    expect(ending.code).toBe(code);
    expect(ending.stderr).toMatch(sentence);
  });
});

describe('what lies beside the archive', () => {
  /** An application of somebody else's that says that it ran. */
  const foreignApplication = (kiosk: Packaged): string => {
    const folder = join(kiosk.folder, 'resources', 'app');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"foreign","main":"main.cjs"}');
    writeFileSync(join(folder, 'main.cjs'), 'process.exit(7);');
    return folder;
  };

  it('H4: a folder resources/app is not loaded, beside the archive or instead of it', async () => {
    const folder = foreignApplication(hardened);
    const away = `${hardened.asar}.away`;
    try {
      expect((await runOutside(hardened, ['--check'])).code).toBe(0);
      renameSync(hardened.asar, away);
      expect((await runOutside(hardened, ['--check'])).code).not.toBe(7);
    } finally {
      renameSync(away, hardened.asar);
      rmSync(folder, { recursive: true });
    }
  });

  it('H4: the open build would load it, so the attempt means something', async () => {
    const folder = foreignApplication(open);
    renameSync(open.asar, `${open.asar}.away`);
    expect((await runOutside(open, ['--check'])).code).toBe(7);
    renameSync(`${open.asar}.away`, open.asar);
    rmSync(folder, { recursive: true });
  });

  it.runIf(process.platform === 'linux')(
    'H4: on Linux nobody checks the archive: an altered one plays, so its folder must not be writable',
    async () => {
      const whole = readFileSync(hardened.asar);
      writeFileSync(
        hardened.asar,
        Buffer.from(whole.toString('latin1').replace('The kiosk works', 'The kiosk w0rks'), 'latin1'),
      );
      const { code, stderr } = await runOutside(hardened, ['--check']);
      writeFileSync(hardened.asar, whole);
      expect(stderr).toContain('The kiosk w0rks');
      expect(code).toBe(0);
    },
  );
});

describe('the environment', () => {
  it('H4: NODE_OPTIONS is not heeded', async () => {
    const folder = newFolder(hardened);
    const script = join(folder, 'foreign.cjs');
    const mark = join(folder, 'ran');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
    const { code } = await runOutside(hardened, ['--check'], {
      env: { NODE_OPTIONS: `--require ${script}`, NODE_EXTRA_CA_CERTS: script, NODE_DEBUG: 'fs' },
    });
    expect(code).toBe(0);
    expect(() => readFileSync(mark)).toThrow('ENOENT');
  });

  it.each([
    ['the hardened one does not, even under the name of a bare Electron', () => hardened, 0],
    ['the open one does, so that the attempt means something', () => open, 1],
  ] as const)('H1: ELECTRON_RENDERER_URL loads another page: %s', async (_which, kiosk, asked) => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests = 1;
      response.end();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const executable = join(kiosk().folder, 'electron');
    linkSync(kiosk().executable, executable);
    const scenes = newFolder(kiosk());
    const running = startOutside(kiosk(), ['--windowed', `--save-scenes=${scenes}`], {
      executable,
      env: { ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}/` },
    });
    await expect.poll(() => requests + savedScenes(scenes), { timeout: 30_000 }).toBeGreaterThan(0);
    expect(requests).toBe(asked);
    await running.stop();
    server.close();
  });
});
