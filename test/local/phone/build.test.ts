import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPhone, sayDiagnostic, watchPhone, type BuildReport } from '../../../local/phone/build';
import { StyleCompiler } from '../../../local/phone/build/compileStyles';
import { Diagnostics } from '../../../local/phone/build/diagnostics';
import { checkLimits, packageLimit, totalLimit } from '../../../local/phone/build/packageSizes';
import { SourceTree } from '../../../local/phone/build/sourceTree';
import { transformWxs } from '../../../local/phone/build/transformWxs';
import { fixtureRoot, temporaryFolder } from './support/fixture';
import { writeProject } from './support/project';

const build = (files: Record<string, string | Buffer>): Promise<BuildReport> =>
  buildPhone({ root: writeProject(files), outDir: temporaryFolder() });
const problems = ({ diagnostics }: BuildReport): string[] => diagnostics.map(sayDiagnostic);

test('a sound mini-program is built with its subpackages measured', async () => {
  const report = await buildPhone({ root: fixtureRoot, outDir: temporaryFolder() });
  expect(problems(report)).toEqual([]);
  expect(report).toMatchObject({ ok: true, packages: [{ name: 'main' }, { name: 'sub' }] });
  expect(report.pages).toContain('sub/inner/inner');
  expect(report.packages.every(({ bytes }) => bytes < packageLimit)).toBe(true);
});

test.each<[string, Record<string, string>, string]>([
  [
    'an expression that is none',
    { 'pages/a/a.wxml': '<view>\n  <text>{{a +}}</text>\n</view>' },
    'error pages/a/a.wxml:2:14 unexpected character inside expression',
  ],
  [
    'a tag that is not closed',
    { 'pages/a/a.wxml': '<view>\n  <text>甲</view>' },
    'error pages/a/a.wxml:2:4 missing end tag',
  ],
  [
    'a component that is not there',
    { 'pages/a/a.json': '{ "usingComponents": { "x": "/components/x/x" } }' },
    'error pages/a/a.json usingComponents: 找不到组件 "/components/x/x"',
  ],
  [
    'a page without a script',
    { 'app.json': '{ "pages": ["pages/a/a", "pages/b/b"] }' },
    'error pages/b/b 页面没有脚本（.ts 或 .js）',
  ],
  [
    'JSON with a comma too many',
    { 'pages/a/a.json': '{\n  "navigationBarTitleText": "甲",\n}' },
    'error pages/a/a.json:3:1 ',
  ],
  ['WXSS that is none', { 'pages/a/a.wxss': '.a {\n  color: red;\n' }, 'error pages/a/a.wxss:1:1 Unclosed block'],
  [
    'an import of style that is not there',
    { 'pages/a/a.wxss': '@import "./b.wxss";' },
    'error pages/a/a.wxss:1:1 @import 找不到 "./b.wxss"',
  ],
  ['TypeScript that is none', { 'pages/a/a.ts': 'Page({\n  a: ,\n});' }, 'error pages/a/a.ts:2:6 Unexpected ","'],
  [
    'WXS that is not there',
    { 'pages/a/a.wxml': '<wxs src="./a.wxs" module="m" />' },
    'error pages/a/a.wxs 找不到 WXS 文件',
  ],
])('%s is reported with its place', async (_, files, message) => {
  const report = await build(files);
  expect(report.ok).toBe(false);
  expect(problems(report)).toContainEqual(expect.stringContaining(message));
});

test('a package over 2 MB is an error', async () => {
  const app = '{ "pages": ["pages/a/a"], "subpackages": [{ "root": "big", "pages": ["b/b"] }] }';
  const report = await build({
    'app.json': app,
    'big/b/b.ts': 'Page({});',
    'big/b/b.wxml': '',
    'big/picture.png': Buffer.alloc(packageLimit),
  });
  expect(problems(report)).toEqual([expect.stringContaining('error big 分包 big 有')]);
});

test.each([
  [[packageLimit], 0],
  [[packageLimit + 1], 1],
  [Array<number>(15).fill(totalLimit / 15), 0],
  [[...Array<number>(15).fill(totalLimit / 15), 1], 1],
])('packages of %j bytes give %i errors', (sizes, count) => {
  const diagnostics = new Diagnostics();
  checkLimits(
    sizes.map((bytes, index) => ({ name: `p${index}`, bytes })),
    diagnostics,
  );
  expect(diagnostics.list).toHaveLength(count);
});

test.each([
  [
    '.a { width: 10rpx; margin: -.5rpx 2.5rpx; }',
    '.s0--a { width: calc(10 * var(--rpx)); margin: calc(-.5 * var(--rpx)) calc(2.5 * var(--rpx)); }',
  ],
  ['view.a > text, page #b:hover { color: red; }', 'wx-view.s0--a > wx-text, wx-page #b:hover { color: red; }'],
  [
    ':host { padding-bottom: env(safe-area-inset-bottom); }',
    '[wx-host=s0] { padding-bottom: var(--safe-area-bottom); }',
  ],
  ['@keyframes x { from { top: 1rpx; } }', '@keyframes x { from { top: calc(1 * var(--rpx)); } }'],
  ['t-cell { src: url(https://tdesign.gtimg.com/icon/0.4.3/fonts/t.woff); }', 't-cell { src: url(/iconfont/t.woff); }'],
])('style %s becomes %s', (wxss, css) => {
  const root = writeProject({ 'c.wxss': wxss });
  expect(new StyleCompiler(new SourceTree(root), new Diagnostics()).compile('c', 's0')).toBe(css);
});

test.each([
  ['x.constructor === "Array"', '__wxsConstructor(x) === "Array"'],
  ['a.constructor.constructor', '__wxsConstructor(__wxsConstructor(a))'],
  ["require('./b.wxs')", 'require("./b")'],
  ["getRegExp('\\d+', 'g')", "getRegExp('\\\\d+', 'g')"],
  ['not { script', 'not { script'],
])('WXS %s becomes %s', (source, transformed) => {
  expect(transformWxs(source)).toBe(transformed);
});

test('a save builds again', async () => {
  const root = writeProject({});
  const outDir = temporaryFolder();
  let heard: (report: BuildReport) => void = () => undefined;
  const next = new Promise<BuildReport>((resolve) => (heard = resolve));
  const watched = await watchPhone({ root, outDir }, (report) => heard(report));
  writeFileSync(path.join(root, 'pages/a/a.wxml'), '<view>乙</view>');
  const again = await next;
  watched.close();
  expect(again.ok).toBe(true);
  expect(readFileSync(path.join(outDir, 'build-id.txt'), 'utf8')).toBe(again.buildId);
  expect(again.buildId).not.toBe(watched.buildId);
  expect(readFileSync(path.join(outDir, 'app.js'), 'utf8').includes('乙')).toBe(true);
});
