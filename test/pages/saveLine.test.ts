import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

test.each([
  ['conflict', '去选'],
  ['closed', '去看'],
])('a save line that says %s leads to what is to be decided or seen: %s', async (saved, words) => {
  const line = renderComponent('unit/nominee/save-line/save-line', { saved, conflicts: 1, waiting: 1 });
  let led = 0;
  line.addEventListener('lead', () => (led += 1));
  expect(textsOf(line, '.save-line__lead')).toEqual([words]);
  line.querySelector('.save-line__lead')?.dispatchEvent('tap');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(led).toBe(1);
});

test.each(['saved', 'offline', 'failed'])('one that says %s leads nowhere', (saved) => {
  expect(textsOf(renderComponent('unit/nominee/save-line/save-line', { saved }), '.save-line__lead')).toEqual([]);
});
