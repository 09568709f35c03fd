/** The licences of what ships: which may, and the file that goes with the application. */
import type { Shipped } from './shipped.ts';

/** All of them let anybody pass the work on, with its notice, inside a work under another licence. */
export const ALLOWED_LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'OFL-1.1',
];

/** A sentence for each package that may not ship; empty when all may. */
export function licenceFaults(shipped: readonly Shipped[]): readonly string[] {
  return shipped
    .filter(({ licence }) => !ALLOWED_LICENCES.includes(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} ships under "${licence}", which is not among the licences we allow: replace it, or add the licence to scripts/supply/licences.ts with care.`,
    );
}

/** The text of `LICENSES.packages.txt`: every package with its licence, in full where it carries one. */
export function licenceFile(shipped: readonly Shipped[]): string {
  const list = shipped.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = shipped.map(({ name, version, licence, text }) => {
    const whole = text?.trim() ?? `${licence}; the package carries no text of it.`;
    return `\n${'-'.repeat(80)}\n${name} ${version}\n\n${whole}\n`;
  });
  const head =
    "What is in this application of other people's work. Electron's and Chromium's own licences lie beside this file.";
  return `${head}\n\n${list.join('\n')}\n${texts.join('')}`;
}
