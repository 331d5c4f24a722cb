import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

test.each([
  ['由单位经办人更正，最晚 12月10日（周二）24:00。', ['12月10日（周二）']],
  ['12月10日 24:00 截止，还有 5 天，逾期不收', ['12月10日', '5 天']],
  ['2024年11月25日版', ['2024年11月25日']],
  ['额尔德尼·那日苏·孛儿只斤的申请表', ['额尔德尼·', '那日苏·']],
  ['电工 · 优秀技师', []],
  ['日期待市局公布', []],
  ['', []],
])('%s breaks within none of %j, and all of it is there', (text, whole) => {
  const sentence = renderComponent('components/whole-text/whole-text', { text });
  expect(textsOf(sentence, '.whole-text__run')).toEqual(whole);
  expect(sentence.dom?.textContent).toBe(text);
});
