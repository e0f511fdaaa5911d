// Holds the shape of the house: which folder may import which, and how long a file may grow.
import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'

const screens = ['^(@tarojs|@nutui|react)|/src/', 'Only src/ knows of the screen.']
const cloud = ['/cloudfunctions/|^@cloudbase|^wx-server-sdk', 'Only cloud functions talk to the cloud.']
const sideEffects = ['^node:', 'The rules and the nouns compute; they do not read, write or call.']
const emulator = ['/emulator/', 'The emulator is reached over HTTP, never by import.']
const proofs = ['/tests/', 'Nothing that ships may lean on the tests.']

/** Refuses the given imports in the given folders, each with the sentence that says why. */
const within = (files, refused, rules = {}) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: refused.map(([regex, message, allowTypeImports = false]) => ({
          regex,
          message,
          allowTypeImports,
        })),
      },
    ],
    ...rules,
  },
})

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'coverage/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      // noUncheckedIndexedAccess makes `!` the honest way to say "checked just above".
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
    },
  },
  within(
    ['types/**'],
    [screens, cloud, sideEffects, emulator, proofs, ['^#domain/', 'types/ is the bottom layer.']],
  ),
  within(
    ['domain/**'],
    [
      screens,
      cloud,
      sideEffects,
      emulator,
      proofs,
      ['^(zod|dayjs)', 'Input is checked at the door, before it gets here.'],
      ['^#types/', 'The rules take shapes, not schemas: use `import type`.', true],
    ],
    {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Take the day or the instant as a parameter.' },
        'process',
        'console',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  ),
  // A function may have folders of its own: how far `../` leads out of it depends on how deep a file lies.
  ...[1, 2, 3].map((depth) =>
    within(
      [`cloudfunctions/*${'/*'.repeat(depth)}`],
      [
        screens,
        emulator,
        proofs,
        [`^(\\.\\./){${depth}}(?!shared/|\\.\\./)`, 'A function uses shared/, never another function.'],
      ],
    ),
  ),
  within(['cloudfunctions/shared/**'], [screens, emulator, proofs]),
  within(
    ['src/**'],
    [
      cloud,
      sideEffects,
      emulator,
      proofs,
      ['^zod', 'Schemas stay on the server.'],
      ['^#types/(?!plain-text)', 'The screen takes shapes, not schemas: use `import type`.', true],
      ['/pages/|^\\.\\./(?!\\.\\./|api/)[a-z-]+/(index|use)', 'A page never imports another page.'],
    ],
  ),
  within(
    ['emulator/**'],
    [screens, cloud, proofs, ['^#|/(types|domain)/', 'The emulator could be published alone.']],
  ),
  { files: ['src/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    files: ['tests/**', 'config/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // A published document is as long as it is.
  { files: ['domain/standards/**', 'domain/schemes/**'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
)
