import { anchorOf, ticksOf } from '../../miniprogram/components/ruler/ticks';
import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

const season = {
  days: 23,
  today: { at: 8 / 23, text: '今天 12月5日' },
  marks: [
    { at: 0, day: '11月27日', text: '通知发布' },
    { at: 13 / 23, day: '12月10日', text: '单位报送截止' },
    { at: 1, day: '12月20日', text: '旗县区报送截止' },
  ],
};

test('the rule has a line for each day and a long one at each mark', () => {
  const ruler = renderComponent('components/ruler/ruler', season);
  expect(ruler.querySelectorAll('.ruler__tick')).toHaveLength(24);
  expect(ruler.querySelectorAll('.ruler__tick--long')).toHaveLength(3);
});

test('the days up to today are gold, today included', () => {
  const ruler = renderComponent('components/ruler/ruler', season);
  expect(ruler.querySelectorAll('.ruler__tick--past')).toHaveLength(9);
});

test('every mark says its day and what ends then', () => {
  const ruler = renderComponent('components/ruler/ruler', season);
  expect(textsOf(ruler, '.ruler__marks .ruler__label')).toEqual(['11月27日通知发布', '12月10日单位报送截止', '12月20日旗县区报送截止']);
  expect(textsOf(ruler, '.ruler__label--now')).toEqual(['今天 12月5日']);
});

test('who hears the page hears the dates in one sentence', () => {
  const ruler = renderComponent('components/ruler/ruler', season);
  expect(ruler.data).toMatchObject({ spoken: '今天 12月5日，11月27日通知发布，12月10日单位报送截止，12月20日旗县区报送截止' });
});

test.each([
  [0, 0, 'start'],
  [0.05, 0.12, 'start'],
  [0.5, 0.12, 'middle'],
  [0.95, 0.12, 'end'],
  [1, 0, 'end'],
])('a label at %d with a margin of %d keeps its %s to the line', (at, margin, anchor) => {
  expect(anchorOf(at, margin)).toBe(anchor);
});

test.each([0, -3, Number.NaN])('a season of %d days still draws one day', (days) => {
  expect(ticksOf(days || 0, [], 0)).toHaveLength(2);
});

test('a year is drawn with at most 120 days', () => {
  expect(ticksOf(365, [], 0)).toHaveLength(121);
});
