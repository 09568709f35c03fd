/** What is burnt into the executable of a hardened build: https://www.electronjs.org/docs/latest/tutorial/fuses. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Configuration } from 'electron-builder';

type Fuses = NonNullable<Configuration['electronFuses']>;

/** The fuses that every runtime of ours has, as they must be. */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Heeded on macOS, and on Windows since Electron 30; Linux does not look (docs/architecture.md).
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // The kiosk sets no cookie; should a part of Chromium ever keep one, it is not left there in the clear.
  enableCookieEncryption: true,
  loadBrowserProcessSpecificV8Snapshot: false,
} as const satisfies Fuses;

/**
 * The fuses for the runtime with this executable. `grantFileProtocolExtraPrivileges` came with Electron 29, and setting
 * a fuse that a runtime lacks is refused, so the runtime is asked.
 */
export async function fusesFor(executable: string): Promise<Fuses> {
  const wire = await getCurrentFuseWire(executable);
  const knowsFileFuse = FuseV1Options.GrantFileProtocolExtraPrivileges in wire;
  return knowsFileFuse ? { ...FUSES, grantFileProtocolExtraPrivileges: false } : FUSES;
}
