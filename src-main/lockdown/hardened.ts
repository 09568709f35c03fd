import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether this is the hardened build (rule H1). Packaging writes it into the application's own package.json, which
 * lies inside the archive: no argument and no variable of the environment has a say in it.
 * @param appFolder the folder, or the archive, that holds the application's package.json.
 */
export function isHardenedBuild(appFolder: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
  return (
    typeof manifest === 'object' && manifest !== null && 'hardened' in manifest && manifest.hardened === true
  );
}
