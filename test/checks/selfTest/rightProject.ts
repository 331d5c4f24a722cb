/** A project of a few lines that no check has anything against. The self-test spoils it, one thing at a time. */
export const rightProject: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'small',
    version: '0.0.0',
    scripts: { start: 'node .' },
    dependencies: { zod: '*' },
  }),
  'README.md': 'Type `npm start`.\n',
  'project.config.json': JSON.stringify({
    appid: 'touristappid',
    compileType: 'miniprogram',
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'dist/cloudfunctions/',
    setting: {
      es6: true,
      enhance: true,
      minified: true,
      minifyWXML: true,
      ignoreUploadUnusedFiles: true,
      useCompilerPlugins: ['typescript'],
    },
  }),
  'miniprogram/app.json': JSON.stringify({
    pages: ['home/home'],
    subpackages: [{ root: 'unit', pages: ['desk/desk'] }],
    sitemapLocation: 'sitemap.json',
  }),
  'miniprogram/sitemap.json': JSON.stringify({ rules: [{ action: 'allow', page: '*' }] }),
  'miniprogram/app.ts': 'App({});\n',
  'miniprogram/home/home.json': JSON.stringify({ usingComponents: { 'name-card': '/card/card' } }),
  'miniprogram/home/home.wxml':
    '<name-card wx:for="{{rows}}" wx:key="id" heading="{{item.title}}" bind:tap="open" />\n',
  'miniprogram/home/home.wxss': '.row { width: 10rpx; color: var(--ink); }\n',
  'miniprogram/home/home.ts': `import type { Row } from '../../typings/row';
Component({ data: { rows: [] as readonly Row[] }, methods: { open() { this.setData({ rows: [] }); } } });
`,
  'miniprogram/card/card.json': JSON.stringify({ component: true }),
  'miniprogram/card/card.wxml': '<text>{{heading}}</text>\n',
  'miniprogram/card/card.ts': 'Component({ properties: { heading: String } });\n',
  'miniprogram/unit/desk/desk.json': '{}',
  'miniprogram/unit/desk/desk.wxml': '<view />\n',
  'miniprogram/unit/desk/desk.ts': 'Component({});\n',
  'typings/row.d.ts':
    "import type { places } from '../cloudfunctions/domain/places';\nexport interface Row { id: string; title: string; places: typeof places }\n",
  'cloudfunctions/domain/places.ts': 'export const places = 10;\n',
  'cloudfunctions/platform/clock.ts': 'export const now = (): number => Date.now();\n',
  'cloudfunctions/unit/index.ts':
    "import { now } from '../platform/clock';\nimport { places } from '../domain/places';\nexport const left = (): number => places - now();\n",
};
