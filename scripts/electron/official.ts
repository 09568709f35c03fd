/** The official Electron, through the `electron` package's own download. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, ROOT } from '../paths.ts';
import { executableIn, type ElectronRuntime } from './runtime.ts';

const PACKAGE_DIR = join(ROOT, 'node_modules', 'electron');
const REFUSAL = join(CACHE, 'electron', 'official-refused.json');
const PROBE_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/** An unreachable page is asked again after a day: a laptop may have come home from a venue without network. */
export const REFUSAL_HOLDS_MS = 24 * 60 * 60_000;

/** What is remembered about a download that failed. */
export interface Refusal {
  readonly version: string;
  readonly atMs: number;
  readonly reason: string;
}

/** Whether a remembered failure still spares us the attempt. A clock set back counts as expired. */
export function refusalHolds(refusal: Refusal, version: string, nowMs: number): boolean {
  const ageMs = nowMs - refusal.atMs;
  return refusal.version === version && ageMs >= 0 && ageMs < REFUSAL_HOLDS_MS;
}

/** The version that package.json asks for. */
export function officialVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE_DIR, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('node_modules/electron/package.json names no version. Run: npm ci');
}

/** The official runtime; or, when it cannot be had, the reason in a few words. Downloads it when it is missing. */
export async function officialRuntime(say: (line: string) => void): Promise<ElectronRuntime | string> {
  const version = officialVersion();
  const installed = installedRuntime(version);
  if (installed !== undefined) return installed;

  const remembered = readRefusal();
  if (remembered !== undefined && refusalHolds(remembered, version, Date.now())) return remembered.reason;

  const reason = (await unreachable(version)) ?? download(version, say);
  const downloaded = installedRuntime(version);
  if (downloaded !== undefined) {
    rmSync(REFUSAL, { force: true });
    return downloaded;
  }
  return remember({ version, atMs: Date.now(), reason: reason ?? 'its download left nothing behind' });
}

function installedRuntime(version: string): ElectronRuntime | undefined {
  const distPath = join(PACKAGE_DIR, 'dist');
  const executable = join(distPath, executableIn(process.platform));
  // Electron's own installer writes path.txt last: without it the folder is half unpacked.
  const whole = existsSync(join(PACKAGE_DIR, 'path.txt')) && existsSync(executable);
  return whole ? { distPath, executable, version, origin: 'official' } : undefined;
}

/** Asks for a small file first: the download itself would hang for minutes on a network that swallows packets. */
async function unreachable(version: string): Promise<string | undefined> {
  const hasMirror = Object.keys(process.env).some((name) => /electron_mirror$/i.test(name));
  if (hasMirror) return undefined;
  const page = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(page, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return response.ok ? undefined : `its release page answered ${response.status}`;
  } catch {
    return 'its release page is out of reach';
  }
}

function download(version: string, say: (line: string) => void): string | undefined {
  say(`Downloading Electron ${version} from its release page (once).`);
  const result = spawnSync(process.execPath, [join(PACKAGE_DIR, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  if (result.status === 0) return undefined;
  return `its download failed (${result.stderr.split('\n')[0] ?? result.signal ?? 'no reason given'})`;
}

function readRefusal(): Refusal | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(REFUSAL, 'utf8'));
    return isRefusal(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isRefusal(value: unknown): value is Refusal {
  if (typeof value !== 'object' || value === null) return false;
  if (!('version' in value && 'atMs' in value && 'reason' in value)) return false;
  return (
    typeof value.version === 'string' && typeof value.atMs === 'number' && typeof value.reason === 'string'
  );
}

function remember(refusal: Refusal): string {
  mkdirSync(dirname(REFUSAL), { recursive: true });
  writeFileSync(REFUSAL, JSON.stringify(refusal));
  return refusal.reason;
}
