import { buildIfStale } from '../../scripts/build.ts';
import { openDisplay } from '../../scripts/display.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Before all end-to-end tests: a runtime, a fresh build and one virtual display; answers with how to clean up. */
export default async function prepare(): Promise<() => Promise<void>> {
  await electronRuntime(say);
  buildIfStale(say);
  const display = await openDisplay({ alwaysVirtual: true });
  // The workers that run the tests are started after this and inherit our environment.
  for (const [name, value] of Object.entries(display.env)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  return display.close;
}
