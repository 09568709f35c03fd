import type { ContentFinding } from '../../src-shared/errors.ts';
import { aboutEntry, shown } from './findings.ts';

/**
 * Bytes of a path in UTF-8. Ours are at most 110; file systems take 255 bytes a name, and Windows 260 characters
 * with the folders of the user before it.
 */
const LONGEST_PATH_BYTES = 200;

/**
 * Names that Windows takes for devices, with any ending:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

/** What makes a path unfit, with what to say about it. The first that holds is said. */
const HAZARDS: readonly (readonly [(path: string) => boolean, string])[] = [
  [(path) => path === '', 'An entry has no name'],
  [
    (path) => Buffer.byteLength(path) > LONGEST_PATH_BYTES,
    `A path has more than ${LONGEST_PATH_BYTES} bytes`,
  ],
  [
    (path) => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(path),
    'A path has invisible or control characters',
  ],
  [(path) => path.includes('\\'), 'A path has a backslash, which is a folder to Windows'],
  [(path) => /^[a-z]:/i.test(path), 'A path names a drive'],
  [(path) => path.startsWith('/'), 'A path begins at the root of the disk'],
  [(path) => path.endsWith('/'), 'An entry is a folder; only files belong here'],
  [(path) => steps(path).includes('..'), 'A path leads out of the pack'],
  [(path) => steps(path).some((step) => step === '.' || step === ''), 'A path has an empty step'],
  [(path) => /[<>:"|?*]/.test(path), 'A path has a character that Windows forbids in names'],
  [(path) => steps(path).some((step) => /[. ]$/.test(step)), 'A name ends in a full stop or a space'],
  [(path) => steps(path).some(isDevice), 'A name is that of a device to Windows'],
];

/**
 * The hazards in the paths of a pack (rule K4): each path by itself, two paths that are one file on some machines,
 * and a file that is also a folder. Whatever passes can be written below a folder on Windows, macOS and Linux and
 * stays there.
 */
export function pathFindings(paths: readonly string[]): readonly ContentFinding[] {
  const alone = paths.flatMap((path) => {
    const hazard = HAZARDS.find(([holds]) => holds(path));
    return hazard === undefined ? [] : [hazardAt(path, hazard[1])];
  });
  return [...alone, ...doubledFiles(paths), ...doubledFolders(paths)];
}

/** The folders above a file, the outermost first; none for a file at the top. */
export function foldersAbove(path: string): readonly string[] {
  const names = steps(path).slice(0, -1);
  return names.map((_name, index) => names.slice(0, index + 1).join('/'));
}

/** The order of paths in a manifest: by UTF-16 code unit, the same on every machine. */
export function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

function doubledFiles(paths: readonly string[]): ContentFinding[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const twin = seen.get(folded(path));
    seen.set(folded(path), path);
    if (twin === undefined) return [];
    return [
      hazardAt(
        path,
        twin === path ? 'A path stands twice' : `This and ${shown(twin)} are one file on some machines`,
      ),
    ];
  });
}

function doubledFolders(paths: readonly string[]): ContentFinding[] {
  const folders = new Map<string, string>();
  const findings = paths.flatMap((path) =>
    foldersAbove(path).flatMap((folder) => {
      const twin = folders.get(folded(folder)) ?? folder;
      folders.set(folded(folder), twin);
      return twin === folder ? [] : [hazardAt(path, `Its folder is written ${shown(twin)} elsewhere`)];
    }),
  );
  const both = paths.filter((path) => folders.has(folded(path)));
  return [...findings, ...both.map((path) => hazardAt(path, 'A file is also a folder'))];
}

/** One spelling for all names that some file system takes for the same: without case and in one normal form. */
function folded(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function isDevice(step: string): boolean {
  return DEVICE.test((step.split('.')[0] ?? '').trimEnd());
}

function steps(path: string): readonly string[] {
  return path.split('/');
}

function hazardAt(path: string, hazard: string): ContentFinding {
  return aboutEntry('K4', path, `${hazard}: rename it in the pack's folder and pack it again.`);
}
