import { fillingOf } from '../../miniprogram/components/meter/places';
import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

test('a few places are boxes, the used ones filled', () => {
  const meter = renderComponent('components/meter/meter', { name: '高级技师', used: 3, places: 5, text: '还可推荐 2 名' });
  expect(meter.querySelectorAll('.meter__box')).toHaveLength(5);
  expect(meter.querySelectorAll('.meter__box--filled')).toHaveLength(3);
  expect(textsOf(meter, '.meter__head')).toEqual(['高级技师3 / 5 名']);
});

test('many places are one bar', () => {
  const meter = renderComponent('components/meter/meter', { name: '优秀技师', used: 31, places: 46, text: '还可推荐 15 名' });
  expect(meter.querySelectorAll('.meter__box')).toHaveLength(0);
  expect(meter.querySelectorAll('.meter__bar')).toHaveLength(1);
  expect(meter.data).toMatchObject({ filling: { percentage: 67 } });
});

test('without a limit there is a number and no measure', () => {
  const meter = renderComponent('components/meter/meter', { name: '特级技师', used: 2, places: null, text: '不设单位名额' });
  expect(meter.querySelectorAll('.meter__box')).toHaveLength(0);
  expect(meter.querySelectorAll('.meter__bar')).toHaveLength(0);
  expect(textsOf(meter, '.meter__head')).toEqual(['特级技师2 名']);
});

test('too many are red and said', () => {
  const meter = renderComponent('components/meter/meter', { name: '高级技师', used: 7, places: 5, text: '多了 2 名', over: true });
  expect(meter.querySelectorAll('.meter__box--over')).toHaveLength(5);
  expect(meter.querySelectorAll('.meter__used.err')).toHaveLength(1);
  expect(textsOf(meter, '.sub.err')).toEqual(['多了 2 名']);
});

test.each([
  [0, 12, 12, 0],
  [12, 12, 12, 100],
  [13, 13, 0, 100],
  [20, 13, 0, 100],
  [0, 0, 0, 0],
  [3, 0, 0, 0],
])('%d used of %d places: %d boxes, %d percent', (used, places, boxes, percentage) => {
  const filling = fillingOf('高级技师', used, places);
  expect([filling.boxes.length, filling.percentage]).toEqual([boxes, percentage]);
});

test('who hears the page hears both numbers', () => {
  expect(fillingOf('高级技师', 3, 5).spoken).toBe('高级技师，可推荐5名，已推荐3名');
});
