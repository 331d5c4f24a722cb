import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

const change = (more: object) => ({ field: 'honours', label: '第2项荣誉', before: '', after: '', what: '改了', ...more });

test('a change shows what stood there above what stands there now', () => {
  const list = renderComponent('components/change-list/change-list', {
    changes: [change({ field: 'name', label: '姓名', before: '王䶮', after: '王𬭳·乌恩' }), change({ what: '新增', after: '鹿城工匠' }), change({ what: '证件号码已改' })],
  });
  expect(textsOf(list, '.change-list__what')).toEqual(['改了', '新增', '证件号码已改']);
  expect(textsOf(list, '.change-list__before')).toEqual(['王䶮']);
  expect(textsOf(list, '.change-list__after')).toEqual(['王𬭳·乌恩', '鹿城工匠']);
});

test('no change is said so', () => {
  expect(textsOf(renderComponent('components/change-list/change-list', { changes: [] }), '.row__main')).toEqual(['没有改动']);
});

const remark = (more: object) => ({ field: 'position', label: '岗位', text: '写全称', answer: '', done: false, ...more });

test('a remark is ticked once its field changed; what was answered says so and is not asked again', () => {
  const list = renderComponent('components/remark-list/remark-list', {
    remarks: [remark({ done: true }), remark({ field: 'name' }), remark({ field: 'phone', answer: '没有错' })],
    answerable: true,
  });
  expect(textsOf(list, '.remark-list__state')).toEqual(['已改', '还没改', '没改，已答复']);
  expect(list.querySelectorAll('.remark-list__icon.ok')).toHaveLength(1);
  expect(textsOf(list, '.remark-list__answer')).toHaveLength(2);
});

test.each([
  [true, 1],
  [false, 0],
])('a row leads to its field only where it may: %s', (leads, times) => {
  const list = renderComponent('components/remark-list/remark-list', { remarks: [remark({})], leads });
  let led = 0;
  list.addEventListener('go', () => (led += 1));
  list.querySelector('.remark-list__go')?.dispatchEvent('tap');
  return new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => expect(led).toBe(times));
});
