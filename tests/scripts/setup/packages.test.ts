import { expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/setup/packages.mjs';

const VITE = { version: '8.3.8', integrity: 'sha512-vite' };
const SVELTE = { version: '5.57.3', integrity: 'sha512-svelte' };
const FOR_WINDOWS = { version: '1.0.0', integrity: 'sha512-win', optional: true };
const PROJECT = { version: '0.1.0' };

test.each([
  ['a fresh clone', { 'node_modules/vite': VITE }, {}, false],
  ['everything as locked', { '': PROJECT, 'node_modules/vite': VITE }, { 'node_modules/vite': VITE }, true],
  [
    'one package too few',
    { 'node_modules/vite': VITE, 'node_modules/svelte': SVELTE },
    { 'node_modules/vite': VITE },
    false,
  ],
  [
    'an older version',
    { 'node_modules/vite': VITE },
    { 'node_modules/vite': { ...VITE, version: '8.3.7' } },
    false,
  ],
  [
    'other contents',
    { 'node_modules/vite': VITE },
    { 'node_modules/vite': { ...VITE, integrity: 'sha512-no' } },
    false,
  ],
  ['a package for another platform', { 'node_modules/win': FOR_WINDOWS }, {}, true],
  ['a package that is no longer locked', {}, { 'node_modules/vite': VITE }, true],
])('with %s, the packages count as installed', (_name, wanted, installed, expected) => {
  expect(isInstalled(wanted, installed)).toBe(expected);
});
