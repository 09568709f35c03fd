import { cdp } from 'vitest/browser';

type Feature = 'forced-colors' | 'prefers-color-scheme' | 'prefers-reduced-motion';

/** The part of the browser's own protocol that is used here; its types are those of whichever browser is driven. */
interface Devtools {
  send(method: 'Emulation.setEmulatedMedia', how: { features: readonly object[] }): Promise<unknown>;
}

/** Sets the system as a person may have set it. An empty table is a system that nobody has set. */
export async function emulateMedia(system: Readonly<Partial<Record<Feature, string>>>): Promise<void> {
  const features = Object.entries(system).map(([name, value]) => ({ name, value }));
  const devtools: Devtools = cdp() as unknown as Devtools;
  await devtools.send('Emulation.setEmulatedMedia', { features });
}
