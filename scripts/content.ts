/**
 * `npm run content -- COMMAND …`: makes, checks, compares and carries content packs, without Electron or a display, so that an
 * editor's machine and CI can do it. Exit codes: 0 all is well, 1 there are errors, 2 wrong usage.
 */
import { runTool } from './content/tool.ts';

process.exitCode = await runTool(process.argv.slice(2));
