/** A software bill of materials in CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), the same for the same parts. */
import type { Shipped } from './shipped.ts';

/** The application and the runtime it is packaged with. */
export interface Subject {
  readonly name: string;
  readonly version: string;
  /** What the runtime itself says that it is made of: `electron`, `chrome`, `node` and more. */
  readonly runtime: Readonly<Record<string, string>>;
}

/** What the runtime consists of, as far as weaknesses are reported by name. */
const RUNTIME_PARTS = [
  { key: 'electron', name: 'electron', licence: 'MIT' },
  { key: 'chrome', name: 'chromium', licence: 'BSD-3-Clause' },
  { key: 'node', name: 'node', licence: 'MIT' },
  { key: 'v8', name: 'v8', licence: 'BSD-3-Clause' },
] as const;

/** The bill as JSON, with a line's end. */
export function billOfMaterials(subject: Subject, shipped: readonly Shipped[]): string {
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${subject.name}@${subject.version}`,
        name: subject.name,
        version: subject.version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [...runtimeParts(subject), ...shipped.map(packagePart)],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function runtimeParts({ runtime }: Subject): readonly object[] {
  return RUNTIME_PARTS.flatMap(({ key, name, licence }) => {
    const version = runtime[key];
    if (version === undefined) return [];
    const purl = `pkg:generic/${name}@${version}`;
    return {
      type: 'framework',
      'bom-ref': purl,
      name,
      version,
      purl,
      licenses: [{ license: { id: licence } }],
    };
  });
}

function packagePart({ name, version, licence, sha512 }: Shipped): object {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [{ license: { id: licence } }],
    ...(sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
  };
}
