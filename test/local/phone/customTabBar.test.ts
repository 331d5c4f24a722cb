import { buildPhone } from '../../../local/phone/build';
import { temporaryFolder } from './support/fixture';
import { launchBrowser, openPhone, openTab, phoneErrors } from './support/openPhone';
import { writeProject } from './support/project';
import { serve } from './support/staticServer';

const bar = { 'custom-tab-bar/index.json': '{ "component": true }', 'custom-tab-bar/index.wxml': '<view bind:tap="go">栏 {{at}}</view>' };
const page = (name: string): string => `Page({ onShow() { this.getTabBar().setData({ at: '${name}' }); } });`;

test('each tab page has the tab bar that the app draws itself', async () => {
  const tabs = ['a', 'b'].map((name) => ({ pagePath: `pages/${name}/${name}`, text: name }));
  const root = writeProject({
    ...bar,
    'app.json': JSON.stringify({ pages: tabs.map(({ pagePath }) => pagePath), tabBar: { custom: true, list: tabs } }),
    'custom-tab-bar/index.ts': "Component({ data: { at: '' }, methods: { go() { wx.switchTab({ url: '/pages/b/b' }); } } });",
    'pages/a/a.ts': page('甲'),
    'pages/b/b.ts': page('乙'),
    'pages/b/b.wxml': '<view>乙页</view>',
  });
  const outDir = temporaryFolder();
  await buildPhone({ root, outDir });
  const server = await serve(outDir);
  const browser = await launchBrowser();
  const tab = await openTab(browser);
  await openPhone(tab, server.url);
  await tab.getByText('栏 甲').tap();
  await tab.getByText('乙页').waitFor();
  await tab.getByText('栏 乙').waitFor();
  expect(await phoneErrors(tab)).toEqual([]);
  await browser.close();
  await server.close();
});
