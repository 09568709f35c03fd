/**
 * `npm run content -- COMMAND …`: makes, checks, compares and carries content packs, without Electron or a display, so that an
 * editor's machine and CI can do it. Exit codes: 0 all is well, 1 there are errors, 2 wrong usage.
 */
import { enableCompileCache } from 'node:module';

// A third of a second of each run went into reading our own modules.
enableCompileCache();
const { runTool } = await import('./content/tool.ts');
process.exitCode = await runTool(process.argv.slice(2));
