import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const naturalRoot = {
  name: 'natural',
  message: 'Its root prints to stdout and reads .env: import natural/lib/natural/<part>/index.js.',
}
const jsonModule = { regex: '\\.json$', message: 'Node 20 warns about JSON modules: read the file.' }
const defaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name.',
}

const pure = 'The core is pure: take it as an argument.'
const surroundings = [
  'Buffer',
  'Date',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
]

export default defineConfig(
  { ignores: ['coverage/', 'corpus/', 'dist/', 'reports/', 'stubs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { paths: [naturalRoot], patterns: [jsonModule] }],
      'no-restricted-syntax': ['error', defaultExport],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': ['error', ...surroundings.map((name) => ({ name, message: pure }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: pure }],
      'no-restricted-imports': [
        'error',
        { patterns: [jsonModule, { regex: '^(?!\\.{1,2}/)', message: 'The core imports from the core alone.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        defaultExport,
        { selector: 'ImportExpression', message: 'The core loads nothing at run time.' },
        { selector: 'MetaProperty[meta.name="import"]', message: pure },
      ],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.recommended] },
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
)
