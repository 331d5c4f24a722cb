import { readFailure, readReply } from '../../miniprogram/cloud/answer';
import { loading, ready, shown } from '../../miniprogram/cloud/pageState';
import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

const show = (state: object, filled = false) => renderComponent('components/page-state/page-state', { state, filled, what: '名单' });

test('a page without content yet is a skeleton', () => {
  const page = show(loading);
  expect(page.querySelectorAll('.top')).toHaveLength(1);
  expect(page.querySelectorAll('.page-state')).toHaveLength(0);
});

test('a page that is there shows nothing of its own', () => {
  expect(textsOf(show(ready, true), '.alert, .page-state')).toEqual([]);
});

test('offline says so and offers another try', () => {
  const page = show(readFailure({ errCode: -1 }));
  expect(textsOf(page, '.page-state__title')).toEqual(['现在没有网络']);
  expect(textsOf(page, '.page-state__button')).toEqual(['再试一次']);
});

test('a fault carries the number to ask with', () => {
  const page = show(readReply({ ok: false, code: 'fault', message: '系统繁忙' }, 'b1c2-00008f2c0912'));
  expect(textsOf(page, '.page-state__title')).toEqual(['没有取到名单']);
  expect(textsOf(page, '.page-state__number')).toEqual(['问题编号 8F2C-0912']);
});

test('a refusal says the reason in its own words', () => {
  const page = show(readReply({ ok: false, code: 'forbidden', message: '这件事由区人社局办' }, ''));
  expect(textsOf(page, '.page-state__text')).toEqual(['这件事由区人社局办']);
});

test('who is not signed in is led to where one signs in', () => {
  const page = show(readReply({ ok: false, code: 'notSignedIn', message: '还没有登录' }, ''));
  expect(textsOf(page, '.page-state__button')).toEqual(['去登录']);
});

test('with content on the screen trouble is a bar above it', () => {
  const page = show(readFailure({ errCode: -1 }), true);
  expect(page.querySelectorAll('.page-state')).toHaveLength(0);
  expect(textsOf(page, '.page-state__bar')).toEqual(['没有网络。下面是上次取到的内容']);
});

test('another try is told to the page', async () => {
  const page = show(readFailure({ errCode: -1 }), true);
  const heard: string[] = [];
  page.addEventListener('retry', () => heard.push('retry'));
  page.querySelector('.page-state__again')?.dispatchEvent('tap');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual(['retry']);
});

test('a failed reload keeps what was there', () => {
  expect(shown(readFailure({ errCode: -1 }))).not.toHaveProperty('view');
});
