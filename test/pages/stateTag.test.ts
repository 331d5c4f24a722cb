import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

test.each([
  ['brand', 'arrow-up-circle'],
  ['gold', 'time'],
  ['ok', 'check'],
  ['warn', 'error-circle'],
  ['err', 'close-circle'],
  ['grey', 'minus-circle'],
])('a %s tag has a word, a colour and an icon of its own', (tone, icon) => {
  const tag = renderComponent('components/state-tag/state-tag', { name: '本人已确认', tone });
  expect(textsOf(tag, '.state-tag__name')).toEqual(['本人已确认']);
  expect(tag.querySelectorAll(`.state-tag--${tone}`)).toHaveLength(1);
  expect(tag.data).toMatchObject({ icon });
  expect(tag.dom?.innerHTML).toContain(`t-icon-${icon}`);
});
