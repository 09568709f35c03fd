/** What every way of finding Electron answers with. */

/** Where a runtime came from: a folder the user named, Electron's release page, or a package on npm. */
export type RuntimeOrigin = 'override' | 'official' | 'npm';

/** An Electron on this disk, whole and ready to run. */
export interface ElectronRuntime {
  /** The folder that electron-builder calls `electronDist`. */
  readonly distPath: string;
  readonly executable: string;
  /** For example `45.4.1`. */
  readonly version: string;
  readonly origin: RuntimeOrigin;
}

/** Where the executable lies inside a runtime's folder. */
export function executableIn(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
