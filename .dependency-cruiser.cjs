const { existsSync, readFileSync } = require('node:fs');

/** Subpackages of the phone, read from where it is started: each may be loaded without the others. */
const app = existsSync('miniprogram/app.json') ? JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) : {};
const subpackages = [...(app.subpackages ?? []), ...(app.subPackages ?? [])].map(({ root }) => root.replace(/\/$/, ''));
const subpackage = `^miniprogram/(${subpackages.join('|') || 'none'})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const types = ['type-only', 'type-import'];
const packages = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}(/|$)`);

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'The rules depend on nothing but themselves and dayjs.',
      { path: '^cloudfunctions/domain/' },
      {
        pathNot: ['^cloudfunctions/domain/', ...packages('dayjs')],
      },
    ),
    rule(
      'platform-knows-no-function',
      'platform → domain, zod, node-sdk, what Node brings.',
      { path: '^cloudfunctions/platform/' },
      {
        pathNot: [
          '^cloudfunctions/(platform|domain)/',
          '^cloudfunctions/database\\.json$',
          ...packages('zod', '@cloudbase'),
        ],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'paperwork-is-bytes',
      'Office files from plain data and back: domain and the libraries for it. No database, no caller.',
      { path: '^cloudfunctions/paperwork/' },
      {
        pathNot: [
          '^cloudfunctions/(paperwork|domain)/',
          ...packages('docx', 'exceljs', '@e965/xlsx', 'fflate'),
        ],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'paperwork-is-asked-late',
      'Loading the office libraries takes longer than most actions: `await import()` where they are needed.',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/paperwork/' },
      { path: '^cloudfunctions/paperwork/', dependencyTypesNot: ['dynamic-import', ...types] },
    ),
    rule(
      'function-stands-alone',
      'A function → platform, domain, zod; never another function.',
      {
        path: '^cloudfunctions/([^/]+)/',
        pathNot: '^cloudfunctions/(domain|platform|paperwork)/',
      },
      { pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/(platform|domain|paperwork)/', ...packages('zod')] },
    ),
    rule(
      'typings-are-types',
      'What the phone may know of the functions are their types.',
      { path: '^typings/' },
      {
        dependencyTypesNot: types,
      },
    ),
    rule(
      'phone-sees-types-only',
      'The phone reaches the functions by import type, through typings.',
      { path: '^miniprogram/' },
      {
        path: '^typings/',
        dependencyTypesNot: types,
      },
    ),
    rule(
      'phone-goes-through-typings',
      'The phone → itself, typings, packages made for a mini-program.',
      { path: '^miniprogram/' },
      {
        pathNot: ['^miniprogram/', '^typings/', ...packages('tdesign-miniprogram', 'miniprogram-api-typings')],
      },
    ),
    rule(
      'subpackages-are-apart',
      'A subpackage may be loaded without the others.',
      { path: subpackage },
      {
        path: subpackage,
        pathNot: '^miniprogram/$1/',
      },
    ),
    rule(
      'main-package-is-alone',
      'The main package is loaded before any subpackage.',
      { path: '^miniprogram/', pathNot: subpackage },
      {
        path: subpackage,
        dependencyTypesNot: types,
      },
    ),
    rule(
      'nothing-needs-the-stand-in',
      'local and test may import anything; nothing imports them.',
      {
        path: '^(cloudfunctions|miniprogram|typings)/',
      },
      { path: '^(local|test)/' },
    ),
    rule('local-needs-no-test', 'What people start must not need the tests.', { path: '^local/' }, { path: '^test/' }),
    rule(
      'no-cycles',
      'Two files that need each other are one file, or three; types may know each other.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: types },
      },
    ),
    rule(
      'no-orphans',
      'A file that nothing imports and that starts nothing is dead.',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^miniprogram/app\\.ts$',
          '/([^/]+)/\\1\\.ts$',
          '(^|/)index\\.ts$',
          '^test/.*\\.test\\.ts$',
          '^test/[^/]+/[^/]+\\.ts$',
          '^test/.*/fixture/',
          '^local/[^/]+\\.ts$',
        ],
      },
      {},
    ),
    rule(
      'nothing-dead',
      'No deployed function needs this file.',
      { path: '^cloudfunctions/[^/]+/index\\.ts$' },
      {
        path: '^cloudfunctions/',
        pathNot: ['\\.(d\\.ts|json)$', '/index\\.ts$'],
        reachable: false,
      },
    ),
    rule(
      'all-is-found',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: ['^tdesign-miniprogram/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|miniprogram_npm|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'] },
  },
};
