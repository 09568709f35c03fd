/** What ships of other people's work, read from what was built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package whose code or fonts are inside the application. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier as its package.json has it. */
  readonly licence: string;
  /** The licence in full; null where the package carries none. */
  readonly text: string | null;
  /** SHA-512 of the tarball it was installed from, in hexadecimal; null where the lock file has none. */
  readonly sha512: string | null;
}

/** What Vite writes beside each part of the build (`build.license` in electron.config.ts). */
const bundledSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().nullish(),
    text: z.string().nullish(),
  }),
);
const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.string().optional() })),
});

/** All that ships, sorted by name, each version once. Throws when the application was not built. */
export function shippedPackages(root: string): readonly Shipped[] {
  const { packages } = lockSchema.parse(readJson(join(root, 'package-lock.json')));
  const found = [...bundled(root), ...fonts(root)].map((part) => ({
    ...part,
    sha512: hexadecimal(packages[`node_modules/${part.name}`]?.integrity),
  }));
  const once = new Map(found.map((part) => [`${part.name}@${part.version}`, part]));
  return [...once.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

type Part = Omit<Shipped, 'sha512'>;

function bundled(root: string): readonly Part[] {
  return ['main', 'preload', 'renderer'].flatMap((part) =>
    bundledSchema
      .parse(readJson(join(root, 'out', part, 'packages.json')))
      .map(({ name, version, identifier, text }) => ({
        name,
        version,
        licence: identifier ?? 'none named',
        text: text ?? null,
      })),
  );
}

/** Fonts come in through style sheets, where Vite does not count them: all that are installed ship. */
function fonts(root: string): readonly Part[] {
  const folder = join(root, 'node_modules', '@fontsource-variable');
  return readdirSync(folder).map((name) => {
    const manifest = manifestSchema.parse(readJson(join(folder, name, 'package.json')));
    const text = join(folder, name, 'LICENSE');
    return {
      name: manifest.name,
      version: manifest.version,
      licence: manifest.license,
      text: existsSync(text) ? readFileSync(text, 'utf8') : null,
    };
  });
}

function hexadecimal(integrity: string | undefined): string | null {
  const base64 = /^sha512-(\S+)/.exec(integrity ?? '')?.[1];
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex');
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
