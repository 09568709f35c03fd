import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { isProgram } from '../../scripts/setup/programs.mjs';
import { EXIT } from '../../src-main/leave.ts';

const UNIT = join(ROOT, 'scripts', 'kiosk-os', 'linux', 'mine-awareness-kiosk.service');

/** What a section of the unit sets, by name. */
function section(name: string): Readonly<Record<string, string>> {
  const text = readFileSync(UNIT, 'utf8').split(`[${name}]\n`)[1]?.split(/^\[/m)[0] ?? '';
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(
    lines.map((line): [string, string] => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

describe('W8: the systemd unit', () => {
  it('starts the kiosk again however often it ends, but for what no new start would help', () => {
    expect(section('Unit')).toMatchObject({ StartLimitIntervalSec: '0' });
    expect(section('Service')).toMatchObject({
      Restart: 'always',
      RestartPreventExitStatus: [EXIT.done, EXIT.usage, EXIT.alreadyRunning].join(' '),
      ExecStart: expect.stringContaining('mine-awareness-kiosk --supervised ') as string,
    });
  });

  it.runIf(isProgram('systemd-analyze'))('is one that systemd takes', () => {
    const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', UNIT], { encoding: 'utf8' });
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('mine-awareness-kiosk'));
    // A machine that tests has no cage.
    expect(said.filter((line) => !line.includes('/usr/bin/cage is not executable'))).toEqual([]);
  });
});
