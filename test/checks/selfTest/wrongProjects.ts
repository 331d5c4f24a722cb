/** Ways to spoil the right project, and what the check named must say about each. */
export interface WrongProject {
  readonly check: string;
  /** Files put over those of the right project. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly RegExp[];
}

const types: WrongProject = {
  check: 'types',
  files: { 'cloudfunctions/domain/places.ts': "export const places: number = 'ten';\n" },
  expected: [/places\.ts\(1,14\): error TS2322/],
};

const lint: WrongProject = {
  check: 'lint',
  files: {
    'cloudfunctions/domain/clock.ts':
      "import dayjs from 'dayjs';\nexport const a = [Date.now(), new Date(), dayjs(), Math.random()];\n",
    'cloudfunctions/domain/any.ts':
      '/* eslint-disable */\nexport const b = (c: any): unknown => c;\nexport const d = (e: unknown): string => e as string;\n',
    'cloudfunctions/domain/chance.ts': "import { randomInt } from 'node:crypto';\nexport const f = randomInt(2);\n",
    'cloudfunctions/unit/time.ts': 'export const g = (): number => new Date().getTime();\n',
    'cloudfunctions/unit/leave.ts': `interface Door { collection(name: string): { where(query: object): { get(): Promise<void> } } }
declare const transact: (work: (tx: Door) => Promise<void>) => Promise<void>;
declare const db: { runTransaction(work: () => void): Promise<void> };
export const h = (): Promise<void> => transact((tx) => tx.collection('desks').where({}).get());
export const i = (): Promise<void> => db.runTransaction(() => undefined);
export const j = (): void => { h(); };
`,
    'cloudfunctions/unit/stand.ts': "export { open } from '../../local/open';\n",
    'cloudfunctions/unit/long.ts': `export const k = 1;\n${'\n'.repeat(300)}`,
    'local/open.ts': 'export const open = 1;\n',
    'miniprogram/home/process.ts': "export const l = [process.version, require('x'), wx.cloud];\n",
    'miniprogram/home/home.wxml': '<view wx:for="{{rows}}" a=\'b\' />\n',
    'miniprogram/home/home.wxss': '.row { width: 10rpxx; color: #fff; }\n',
  },
  expected: [
    /domain\/clock\.ts:2:\d+: Only platform\/clock reads time/,
    /domain\/clock\.ts:2:\d+: dayjs\(\) reads the clock/,
    /domain\/clock\.ts:2:\d+: The rules know no chance/,
    /domain\/any\.ts:2:\d+: .*no-explicit-any/,
    /domain\/any\.ts:3:\d+: Types are cast at the edges only/,
    /domain\/chance\.ts:1:\d+: .*no-restricted-imports/,
    /unit\/time\.ts:1:\d+: Only platform\/clock reads time/,
    /unit\/leave\.ts:4:\d+: where\(\) inside a transaction/,
    /unit\/leave\.ts:5:\d+: Use transact/,
    /unit\/leave\.ts:6:\d+: .*no-floating-promises/,
    /unit\/stand\.ts:1:\d+: .*no-restricted-imports/,
    /unit\/long\.ts:.*max-lines/,
    /home\/process\.ts:1:\d+: Unexpected use of 'process'/,
    /home\/process\.ts:1:\d+: Unexpected use of 'require'/,
    /home\/process\.ts:1:\d+: miniprogram\/cloud is the only door/,
    /home\.wxml:1:\d+: .*wxml\/wx-key/,
    /home\.wxml:1:\d+: .*wxml\/quotes/,
    /home\.wxss:1:\d+: .*unit-no-unknown/,
    /home\.wxss:1:\d+: Colours are named in miniprogram\/theme/,
  ],
};

const arrows: WrongProject = {
  check: 'arrows',
  files: {
    'cloudfunctions/domain/places.ts': "import { now } from '../platform/clock';\nexport const places = now();\n",
    'cloudfunctions/platform/clock.ts':
      "import { vote } from '../review/vote';\nexport const now = (): number => vote;\n",
    'cloudfunctions/review/vote.ts': "import { open } from '../../local/open';\nexport const vote = open;\n",
    'cloudfunctions/unit/index.ts':
      "import { vote } from '../review/vote';\nimport { one } from './one';\nexport const two = vote + one;\n",
    'cloudfunctions/unit/one.ts': "import { two } from './index';\nexport const one = two;\n",
    'cloudfunctions/unit/unused.ts': "import { places } from '../domain/places';\nexport const three = places;\n",
    'local/open.ts': 'export const open = 1;\n',
    'local/city/alone.ts': 'export const alone = 1;\n',
    'typings/row.d.ts':
      "import { places } from '../cloudfunctions/domain/places';\nexport interface Row { id: string; title: string; places: typeof places }\n",
    'miniprogram/home/home.ts':
      "import { places } from '../../cloudfunctions/domain/places';\nimport { desk } from '../unit/desk/desk';\nComponent({ data: { places, desk } });\n",
    'miniprogram/unit/desk/desk.ts': "export { gone } from './gone';\nexport const desk = 1;\n",
  },
  expected: [
    /domain-is-pure: cloudfunctions\/domain\/places\.ts → cloudfunctions\/platform\/clock\.ts/,
    /platform-knows-no-function: cloudfunctions\/platform\/clock\.ts → cloudfunctions\/review\/vote\.ts/,
    /function-stands-alone: cloudfunctions\/unit\/index\.ts → cloudfunctions\/review\/vote\.ts/,
    /nothing-needs-the-stand-in: cloudfunctions\/review\/vote\.ts → local\/open\.ts/,
    /typings-are-types: typings\/row\.d\.ts/,
    /phone-goes-through-typings: miniprogram\/home\/home\.ts → cloudfunctions\/domain\/places\.ts/,
    /main-package-is-alone: miniprogram\/home\/home\.ts → miniprogram\/unit\/desk\/desk\.ts/,
    /no-cycles: cloudfunctions\/unit\/(index|one)\.ts/,
    /nothing-dead: cloudfunctions\/unit\/unused\.ts/,
    /no-orphans: local\/city\/alone\.ts/,
    /all-is-found: miniprogram\/unit\/desk\/desk\.ts → \.\/gone/,
  ],
};

const bindings: WrongProject = {
  check: 'bindings',
  files: {
    'miniprogram/home/home.json': JSON.stringify({
      usingComponents: {
        'name-card': '/card/card',
        't-button': 'tdesign-miniprogram/button/button',
        't-gone': 'tdesign-miniprogram/gone/gone',
      },
    }),
    'miniprogram/home/home.wxml': `<name-card wx:for="{{rows}}" wx:key="uid" heading="{{rows}}" headin="a" bind:tap="opne" />
<view bindtap="open">{{row}}{{rows[0].titel}}</view>
<t-button theme="primry" block="{{rows}}" />
<unknown-tag />
<import src="./gone.wxml" />
`,
    'miniprogram/card/card.wxml': '<text>{{heading</text>\n',
  },
  expected: [
    /home\.wxml:1:\d+: .*wx:key names no field/,
    /home\.wxml:1:43: .*not assignable to type 'string/,
    /home\.wxml:1:\d+: Property 'headin' does not exist/,
    /home\.wxml:1:\d+: Property 'opne' does not exist/,
    /home\.wxml:2:7: write bind:tap/,
    /home\.wxml:2:24: Property 'row' does not exist/,
    /home\.wxml:2:\d+: Property 'titel' does not exist/,
    /home\.wxml:3:\d+: .*"primry"/,
    /home\.wxml:3:\d+: .*not assignable to type 'boolean/,
    /home\.wxml:4:1: unknown tag <unknown-tag>/,
    /home\.wxml:1:1: .*<t-gone> is at tdesign-miniprogram\/gone\/gone/,
    /home\.wxml:1:1: .*names <t-gone>, which this template does not use/,
    /home\.wxml:1:1: .*gone\.wxml.*is not there/,
    /card\.wxml:1:\d+: /,
  ],
};

const wechatMarkup: WrongProject = {
  check: 'wechat',
  files: {
    'miniprogram/home/home.wxml': '<view><text></view>\n',
    'miniprogram/unit/desk/desk.wxml': '<view wx:if="{{a b}}" />\n',
    'miniprogram/home/home.wxss': '.row { color: red;\n',
  },
  expected: [/wcc: home\/home\.wxml:1:\d+/, /wcc: unit\/desk\/desk\.wxml:1:\d+/, /wcsc: .*home\/home\.wxss/],
};

const wechatSize: WrongProject = {
  check: 'wechat',
  files: { 'miniprogram/map.svg': `<svg>${'0123456789'.repeat(60_000)}</svg>` },
  expected: [/package main has 58\d KB/],
};

const wechatMissing: WrongProject = {
  check: 'wechat',
  files: { 'miniprogram/app.json': JSON.stringify({ pages: ['home/home', 'gone/gone'] }) },
  expected: [/gone\/gone/],
};

const wechatConfig: WrongProject = {
  check: 'wechat',
  files: { 'project.config.json': JSON.stringify({ setting: { minifyWXML: true } }) },
  expected: [/ignoreUploadUnusedFiles must be on/, /lacks typescript/],
};

const spoken: WrongProject = {
  check: 'spoken',
  files: {
    'miniprogram/home/home.wxml': `<view bind:tap="open">go</view>
<view bind:tap="open" aria-role="button"><text aria-hidden="{{true}}">x</text></view>
<view catch:tap="open" aria-role="button" aria-label="go" />
<image src="a.png" />
<image src="a.png" aria-hidden="{{true}}" />
<t-button bind:tap="open"><view /></t-button>
<navigator url="../about/about"><t-button>go</t-button></navigator>
`,
  },
  expected: [/home\.wxml:1:\d+: <view> can be tapped: say what/, /home\.wxml:2:\d+: <view> can be tapped and says nothing/, /home\.wxml:4:\d+: an image/, /home\.wxml:6:\d+: a button without words/, /home\.wxml:7:\d+: a t-button keeps its tap/],
};

/** Spelled in halves, since the words check reads this file too. */
const words: WrongProject = {
  check: 'words',
  files: {
    'cloudfunctions/unit/utils.ts': `// ${'TO' + 'DO'} later\nexport const who = ['${'1380000' + '0000'}', '${'110105194912' + '31002X'}'];\n`,
    'README.md': 'Type `npm run fly`.\n',
    'project.config.json': JSON.stringify({
      compileType: 'miniprogram',
      miniprogramRoot: 'src/',
      cloudfunctionRoot: 'dist/cloudfunctions/',
    }),
  },
  expected: [
    /utils\.ts:1: finish it/,
    /utils\.ts:2: .*phone number/,
    /utils\.ts:2: .*ID number/,
    /utils\.ts: name it/,
    /no npm script "fly"/,
    /miniprogramRoot/,
  ],
};

export const wrongProjects: readonly WrongProject[] = [
  types,
  lint,
  arrows,
  bindings,
  wechatMarkup,
  wechatSize,
  wechatMissing,
  wechatConfig,
  spoken,
  words,
];
