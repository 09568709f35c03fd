import { describe, expect, test } from 'vitest';
import { chooseRuntime, type RuntimeSources } from '../../scripts/electron-runtime.ts';
import type { ElectronRuntime, RuntimeOrigin } from '../../scripts/electron/runtime.ts';

function runtimeFrom(origin: RuntimeOrigin): ElectronRuntime {
  return { distPath: `/${origin}`, executable: `/${origin}/electron`, version: '45.4.1', origin };
}

function sources(changes: Partial<RuntimeSources>): RuntimeSources {
  return {
    overridePath: undefined,
    fromOverride: () => runtimeFrom('override'),
    fromOfficial: () => Promise.resolve(runtimeFrom('official')),
    fromNpm: () => runtimeFrom('npm'),
    ...changes,
  };
}

const refused = (): Promise<string> => Promise.resolve('its release page is out of reach');

describe('which Electron runs', () => {
  test('a folder that the user names comes before everything', async () => {
    const { runtime, line } = await chooseRuntime(sources({ overridePath: '/opt/electron' }));
    expect(runtime.origin).toBe('override');
    expect(line).toBe('Electron 45.4.1 from ELECTRON_OVERRIDE_DIST_PATH.');
  });

  test('the official one is used where it can be had', async () => {
    const { runtime, line } = await chooseRuntime(sources({}));
    expect(runtime.origin).toBe('official');
    expect(line).toBe('Electron 45.4.1.');
  });

  test('the one from npm steps in, and says why', async () => {
    const { runtime, line } = await chooseRuntime(sources({ fromOfficial: refused }));
    expect(runtime.origin).toBe('npm');
    expect(line).toBe(
      'Electron 45.4.1 from npm: the official one cannot be had, its release page is out of reach.',
    );
  });

  test('where neither can be had, the message says what to do', async () => {
    const { fromNpm: _left, ...elsewhere } = sources({ fromOfficial: refused });
    await expect(chooseRuntime(elsewhere)).rejects.toThrow(
      /out of reach\. Connect to the internet.*ELECTRON_OVERRIDE/,
    );
  });

  test('a folder named by mistake is an error, not a reason to run something else', async () => {
    const broken = sources({
      overridePath: '/nowhere',
      fromOverride: () => {
        throw new Error('there is no /nowhere/electron');
      },
    });
    await expect(chooseRuntime(broken)).rejects.toThrow('/nowhere');
  });
});
