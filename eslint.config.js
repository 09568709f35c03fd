// The habits of docs/architecture.md that a machine can hold us to: directions of import, no clock and no chance in
// the core, one timer in the page, no `any`, no `!`.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const NO_CLOCK =
  'src-shared knows no clock and no chance: take the time in as `atMs`, so that tests can say it.';

/**
 * Refuses imports by the text after `from`.
 * @param {...{ regex: string, message: string, allowTypeImports?: boolean }} patterns
 */
function refuseImports(...patterns) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const noMain = {
  regex: '(^|/)src-main/',
  message: 'The page and the main process meet only in src-shared/contract.ts.',
};
const noRenderer = {
  regex: '(^|/)src-renderer/',
  message: 'The page and the main process meet only in src-shared/contract.ts.',
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'out/',
      'release/',
      '.cache/',
      'coverage/',
      'bench/',
      'tour/',
      'scenes/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        // One program without project references: those need built declarations, which a fresh clone lacks.
        project: ['tsconfig.lint.json'],
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `() => stop()` and `if (…) return stop()` are how handlers are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spreading a string gives its code points, and where we spread one that is what we mean.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-params': ['error', 4],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser },
    },
  },
  {
    files: ['**/*.svelte', '**/*.mjs'],
    rules: {
      // ESLint sees `any` where svelte-check and the compiler, which run with `npm run types`, see the type.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['src-renderer/**'], languageOptions: { globals: globals.browser } },
  { files: ['src-main/**', 'scripts/**', 'tests/**'], languageOptions: { globals: globals.node } },
  {
    files: ['src-shared/**'],
    rules: {
      ...refuseImports(
        {
          regex: '^(?!\\.{1,2}/|(?:zod|@noble/hashes|saxes)($|/))',
          message: 'src-shared imports only itself, zod, @noble/hashes and saxes: it must run anywhere.',
        },
        noMain,
        noRenderer,
      ),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: NO_CLOCK },
        { object: 'Math', property: 'random', message: NO_CLOCK },
      ],
      'no-restricted-globals': ['error', { name: 'performance', message: NO_CLOCK }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK },
        { selector: 'CallExpression[callee.name="Date"]', message: NO_CLOCK },
      ],
    },
  },
  {
    files: ['src-renderer/**'],
    rules: {
      ...refuseImports(
        noMain,
        {
          regex: '^zod($|/)',
          allowTypeImports: true,
          message: 'zod stays out of the page: its validators probe `new Function`, which our CSP reports.',
        },
        { regex: '^(electron|node:)', message: 'The page reaches the machine through window.kiosk only.' },
      ),
      'no-restricted-globals': [
        'error',
        { name: 'setInterval', message: 'One timer in the page, set from nextAlarmMs; no polling.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'setInterval', message: 'One timer in the page, set from nextAlarmMs; no polling.' },
      ],
    },
  },
  {
    files: ['src-main/**'],
    ignores: ['src-main/electron/**', 'src-main/main.ts', 'src-main/preload*.ts'],
    rules: refuseImports(noRenderer, {
      regex: '^electron($|/)',
      allowTypeImports: true,
      message:
        'Electron is handed in here (import type), so that this file runs and is tested in plain Node.',
    }),
  },
  {
    files: ['src-main/electron/**', 'src-main/main.ts', 'src-main/preload*.ts'],
    rules: refuseImports(noRenderer),
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      'no-console': 'off',
      // What a fake leaves out, and what a page hands back, has no type to speak of.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/require-await': 'off',
      // A table of cases hands each column on as a parameter.
      'max-params': 'off',
    },
  },
  {
    // No compiler project holds these; what needs types is left out for them.
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
