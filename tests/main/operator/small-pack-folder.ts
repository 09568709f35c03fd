import { smallPack } from '../../fixtures/small-pack.ts';
import { layOut } from '../kioskpack/packs.ts';

/** Writes the small pack of the tests into a folder. */
export function writeSmallPack(folder: string): string {
  const texts = Object.entries(smallPack()).map(([path, value]) => [
    path,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  layOut(folder, Object.fromEntries(texts) as Record<string, string>);
  return folder;
}
