import wxmlParser from '@wxml/parser';
import wxml from 'eslint-plugin-wxml';
import tseslint from 'typescript-eslint';

/** A rule of the house, said where no ready-made rule says it: a selector of the syntax tree and why not. */
const never = (selector, message) => ({ selector, message });

const enumsAndAs = [never('TSEnumDeclaration', 'Write a union of strings.')];
const clockOnly = [
  never("NewExpression[callee.name='Date']", 'Only platform/clock reads time; take it as an argument.'),
  never("CallExpression[callee.name='Date']", 'Only platform/clock reads time; take it as an argument.'),
  never(
    "MemberExpression[object.name='Date'][property.name='now']",
    'Only platform/clock reads time; take it as an argument.',
  ),
  never("CallExpression[callee.name='dayjs'][arguments.length=0]", 'dayjs() reads the clock; only platform/clock may.'),
  never(
    "CallExpression[callee.object.name='dayjs'][callee.property.name=/^(utc|tz|unix)$/][arguments.length=0]",
    'Without an argument this reads the clock; only platform/clock may.',
  ),
];
const chanceless = [
  never(
    "MemberExpression[object.name='Math'][property.name='random']",
    'The rules know no chance; take it as an argument.',
  ),
];
const castless = [
  never("TSAsExpression:not([typeAnnotation.typeName.name='const'])", 'Types are cast at the edges only: in platform.'),
];
const whereEscapes = 'where() inside a transaction silently leaves it; read single documents.';
const wholeTransactions = [
  never(
    'MemberExpression[property.name=/^(runTransaction|startTransaction)$/]',
    'Use transact of platform/database: it waits between attempts.',
  ),
  never("CallExpression[callee.name='transact'] MemberExpression[property.name='where']", whereEscapes),
  never("CallExpression[callee.property.name='transact'] MemberExpression[property.name='where']", whereEscapes),
  never("MemberExpression[property.name='where'] Identifier[name=/^(tx|transaction)$/]", whereEscapes),
];
const oneDoorToTheCloud = [
  never(
    "MemberExpression[object.name='wx'][property.name='cloud']",
    'miniprogram/cloud is the only door to the cloud.',
  ),
];

/** Where the SDK or WeChat's engine speaks without types; `any` still may not be written. */
const untypedNeighbours = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

const notImported = (...names) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: names.map((regex) => ({ regex, message: 'This room does not know that one.' })) },
  ],
});
const standIns = '(^|/)(local|test)/';

export default tseslint.config(
  {
    ignores: ['node_modules/', 'dist/', '.data/', '**/miniprogram_npm/', 'test-results/', 'docs/', 'test/**/fixture/'],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Spreading a string is how this project counts characters beyond the first plane.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...enumsAndAs],
      'max-lines': ['error', 260],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-params': ['error', 5],
      'no-console': 'error',
      'object-shorthand': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    rules: {
      ...notImported(standIns, '(^|/)miniprogram/'),
      'no-restricted-syntax': ['error', ...enumsAndAs, ...clockOnly, ...wholeTransactions, ...castless],
    },
  },
  {
    files: ['cloudfunctions/platform/**/*.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': ['error', ...enumsAndAs, ...clockOnly, ...wholeTransactions.slice(1)],
    },
  },
  { files: ['cloudfunctions/platform/database/*.ts', 'cloudfunctions/platform/weChat.ts'], rules: untypedNeighbours },
  {
    files: ['cloudfunctions/platform/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...enumsAndAs] },
  },
  {
    files: ['cloudfunctions/domain/**/*.ts'],
    rules: {
      ...notImported(
        standIns,
        '^(node:.*|crypto|fs|http|https|os|path)$',
        '(^|/)platform(/|$)',
        '^zod',
        '^@cloudbase/',
      ),
      'no-restricted-globals': [
        'error',
        'Date',
        'crypto',
        'process',
        'performance',
        'fetch',
        'setTimeout',
        'setInterval',
        'Buffer',
        'require',
      ],
      'no-restricted-syntax': ['error', ...enumsAndAs, ...clockOnly, ...chanceless, ...wholeTransactions, ...castless],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      ...notImported(standIns, '^node:', '(^|/)cloudfunctions/'),
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        'module',
        'global',
        '__dirname',
        '__filename',
        'window',
        'document',
        'fetch',
      ],
      'no-restricted-syntax': ['error', ...enumsAndAs, ...oneDoorToTheCloud],
      // `data: { unit: null as Unit | null }` is how a page tells Component() a type.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    files: ['miniprogram/cloud/**/*.ts', 'miniprogram/app.ts'],
    rules: { 'no-restricted-syntax': ['error', ...enumsAndAs] },
  },
  { files: ['typings/**/*.ts'], rules: notImported(standIns) },
  { files: ['local/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // What stands in for Tencent's parts takes whatever it is given, and has methods that do nothing.
    files: ['local/phone/**/*.ts', 'local/cloud/**/*.ts'],
    rules: {
      ...untypedNeighbours,
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.d.ts'], rules: { 'no-var': 'off' } },
  {
    // A test that asserts too much fails, which is what it is for.
    files: ['test/**/*.ts'],
    rules: {
      ...untypedNeighbours,
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
    },
  },
  {
    files: ['miniprogram/**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: {
      'wxml/report-wxml-syntax-error': 'error',
      'wxml/report-interpolation-error': 'error',
      'wxml/no-duplicate-attributes': 'error',
      'wxml/no-inconsistent-tagname': 'error',
      'wxml/no-index-in-wx-key': 'error',
      'wxml/no-dynamic-wx-key': 'error',
      'wxml/no-vue-directive': 'error',
      'wxml/no-wx-for-with-wx-else': 'error',
      'wxml/no-wx-if-string': 'error',
      'wxml/quotes': ['error', 'double'],
      'wxml/wx-key': 'error',
      'wxml/wxs-module-prop': 'error',
    },
  },
);
