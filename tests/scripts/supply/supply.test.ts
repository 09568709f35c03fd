import { describe, expect, it } from 'vitest';
import exceptions from '../../../scripts/supply/exceptions.json' with { type: 'json' };
import { exceptionsSchema, readAudit } from '../../../scripts/supply/audit.ts';
import { licenceFaults, licenceFile } from '../../../scripts/supply/licences.ts';
import { billOfMaterials } from '../../../scripts/supply/sbom.ts';
import type { Shipped } from '../../../scripts/supply/shipped.ts';

const FREE: Shipped = {
  name: '@scope/free',
  version: '1.2.3',
  licence: 'MIT',
  text: 'Permission is hereby granted',
  sha512: 'ab12',
};
const BARE: Shipped = { ...FREE, name: 'bare', licence: 'ISC', text: null, sha512: null };
const SUBJECT = {
  name: 'kiosk',
  version: '0.1.0',
  runtime: { electron: '45.4.1', chrome: '150.0.1.2', uv: '1' },
};

describe('licences of what ships', () => {
  it.each(['GPL-3.0-only', 'AGPL-3.0', 'none named', 'MIT OR GPL-2.0', ''])(
    '%j is refused by name',
    (licence) => {
      expect(licenceFaults([FREE, { ...FREE, licence }])).toEqual([
        expect.stringContaining('@scope/free 1.2.3'),
      ]);
    },
  );

  it('permissive ones are allowed', () => {
    expect(licenceFaults([FREE, BARE])).toEqual([]);
  });

  it('the file names each package and holds its licence in full, or says that there is none', () => {
    const file = licenceFile([FREE, BARE]);
    expect(file).toContain('@scope/free 1.2.3: MIT');
    expect(file).toContain('Permission is hereby granted');
    expect(file).toContain('ISC; the package carries no text of it.');
  });
});

describe('the bill of materials', () => {
  const bill = JSON.parse(billOfMaterials(SUBJECT, [FREE, BARE])) as {
    bomFormat: string;
    components: { name: string; purl: string; hashes?: { alg: string; content: string }[] }[];
  };

  it('is CycloneDX and names the runtime, what it consists of, and each package', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ purl }) => purl)).toEqual([
      'pkg:generic/electron@45.4.1',
      'pkg:generic/chromium@150.0.1.2',
      'pkg:npm/%40scope/free@1.2.3',
      'pkg:npm/bare@1.2.3',
    ]);
  });

  it('has the checksum of a package where there is one', () => {
    expect(bill.components.map(({ hashes }) => hashes?.[0]?.content)).toEqual([
      undefined,
      undefined,
      'ab12',
      undefined,
    ]);
  });

  it('is the same for the same parts, so that two builds can be compared', () => {
    expect(billOfMaterials(SUBJECT, [FREE])).toBe(billOfMaterials(SUBJECT, [FREE]));
  });
});

describe('known weaknesses', () => {
  const url = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc';
  const report = (severity: string): string =>
    JSON.stringify({
      vulnerabilities: {
        x: { via: [{ name: 'x', title: 'A hole', url, severity }, 'y'] },
        y: { via: ['x'] },
      },
    });
  const excuse = {
    advisory: 'GHSA-aaaa-bbbb-cccc',
    package: 'x',
    reason: 'Only its tests are concerned.',
    until: '2027-01-31',
  };

  it.each([
    ['info', 0],
    ['low', 0],
    ['moderate', 1],
    ['high', 1],
    ['critical', 1],
  ])('%s counts as %i fault', (severity, count) => {
    expect(readAudit(report(severity), [], '2026-11-24')).toMatchObject({ faults: { length: count } });
  });

  it.each([
    ['the day before', '2027-01-30', 0],
    ['on that day', '2027-01-31', 1],
  ])('an exception holds until its date: %s', (_when, today, count) => {
    expect(readAudit(report('high'), [excuse], today)).toMatchObject({ faults: { length: count } });
  });

  it.each(['', 'npm error', '{"statusCode":405,"error":{}}', 'null'])(
    '%j is no answer, and no all-clear',
    (printed) => {
      expect(readAudit(printed, [], '2026-11-24')).toHaveProperty('unanswered');
    },
  );

  it('each exception of ours names its advisory, its reason and the day it is looked at again', () => {
    expect(exceptionsSchema.safeParse(exceptions).success).toBe(true);
    expect(exceptionsSchema.safeParse([{ ...excuse, reason: 'no' }]).success).toBe(false);
  });
});
