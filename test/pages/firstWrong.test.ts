import { firstTop } from '../../miniprogram/components/form-field/firstWrong';

const places = [
  { top: 900, dataset: { field: 'honours' } },
  { top: -40, dataset: { field: 'name' } },
  { top: 300, dataset: { field: 'idNumber birthMonth' } },
  { top: 0, dataset: {} },
];

test.each([
  [['honours.0.date', 'birthMonth'], 300],
  [['honours.0.date'], 900],
  [['honours', 'name'], -40],
  [['honour'], null],
  [[], null],
])('the highest of %j stands at %s', (wrong, top) => {
  expect(firstTop(places, wrong)).toBe(top);
});
