import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'
import { house } from './tools/lint/index.ts'

const CODE = ['**/*.ts', '**/*.vue']
/** Tests, and what exists for them. They may look at anything, and are as long as they need to be. */
const TESTS = ['**/*.test.ts', '**/*.test-d.ts', '**/testing.ts', '**/fixtures/**', 'e2e/**']
/** Files that a tool reads by their default export. */
const CONFIGS = ['**/*.config.{ts,js,mjs}', '**/.*.mjs']
/** Floors that run for agents: what they print goes through a log, and no debugging is left behind. */
const FLOORS = ['domain/src/**', 'contract/src/**', 'registers/src/**', 'bff/src/**', 'desk/src/**']

const NAMED_EXPORTS = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the name is then the same everywhere, and the compiler can find it.',
}
const WHOLE_TESTS = {
  selector: 'MemberExpression[property.name=/^(only|skip|todo|fails)$/][object.name=/^(it|test|describe)$/]',
  message: 'A test that does not run, or runs alone, proves nothing. Make it pass or take it away.',
}
const STAR_EXPORT = {
  selector: 'ExportAllDeclaration[exported=null]',
  message: 'A door lists what it gives: re-export by name.',
}

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.kiss/', '**/*.d.ts', '**/*.json', '**/*.html'] },
  {
    plugins: { house, '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },

  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: CODE })),
  ...vue.configs['flat/recommended-error'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  ...accessibility.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      // Layout is prettier's.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-spacing': 'off',
      'vue/mustache-interpolation-spacing': 'off',
      // The compiler of the templates (vue-tsc) knows what a .vue file gives; here it is a type without content.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/no-v-html': 'error',
      'vue/no-unused-properties': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['^router-(link|view)$', '^Router(Link|View)$'] }],
      // A label may also enclose its control or name it by id: one of the two, not both.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: CODE,
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      // A port that promises a promise may be filled by a function that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // The compiler says this better (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
      'no-nested-ternary': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'max-lines': ['error', { max: 400 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-restricted-syntax': ['error', NAMED_EXPORTS, STAR_EXPORT],
      'house/constant-log-message': 'error',
      'house/disable-has-reason': 'error',
      'house/glossary-word': 'error',
      'house/no-bsn-in-log': 'error',
      'house/no-drawers': 'error',
      'house/no-global-fetch': 'error',
      'house/no-outside-cast': 'error',
      'house/no-url-outside-contract': 'error',
      'house/schema-at-module-level': 'error',
    },
  },
  {
    // Where components are put together, for the same reason.
    files: ['desk/src/*.ts', 'desk/src/app/**/*.ts', 'desk/src/ui/gallery/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: FLOORS, rules: { 'no-console': 'error', 'no-debugger': 'error', 'no-alert': 'error' } },
  {
    files: TESTS,
    rules: {
      // A test reads answers as they come and states what it expects of them; that statement is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'house/no-outside-cast': 'off',
      'max-lines': 'off',
      'no-console': 'off',
      'no-restricted-syntax': ['error', NAMED_EXPORTS, WHOLE_TESTS],
    },
  },
  { files: ['**/data/**', '**/content/**', '**/migrations/**'], rules: { 'max-lines': 'off' } },
  { files: CONFIGS, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    // What runs on the machine's own Node before the pinned one is there, and what tools read: plain JavaScript.
    files: ['**/*.js', '**/*.mjs'],
    rules: {
      'house/disable-has-reason': 'error',
      'house/no-drawers': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
)
