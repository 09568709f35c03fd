import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/setup/programs.mjs';

const isCi = Boolean(process.env.CI);
const chromium = findChromium();

export default defineConfig({
  test: {
    // .ci/run reads the report for its closing line.
    reporters: isCi ? ['default', 'json'] : ['default'],
    outputFile: { json: '.cache/vitest-report.json' },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{shared,main,content,scripts,fakes}/**/*.test.ts'],
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'component',
          include: ['tests/renderer/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Without a Chromium of the machine's own, Playwright looks for the one that it may have installed.
            provider: playwright(
              chromium === undefined ? {} : { launchOptions: { executablePath: chromium } },
            ),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // One kiosk at a time: they share a screen, and times measured on two cores must not disturb each other.
          fileParallelism: false,
          // A machine that tests is shared: what another of its tenants held up is tried once more, and the report says "retry x1".
          retry: isCi ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
