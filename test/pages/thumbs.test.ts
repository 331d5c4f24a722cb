import { withThumbs } from '../../miniprogram/components/paper-list/thumbs';
import { removeRendered, renderComponent } from './support/renderComponent';

afterEach(removeRendered);

test('a picture that is shown is not loaded again where an answer brings another address of it', () => {
  const before = withThumbs([{ fileId: 'a', url: 'a?sign=1' }], []);
  const after = withThumbs([{ fileId: 'b', url: 'b?sign=2' }, { fileId: 'a', url: 'a?sign=2' }], before);
  expect(after).toEqual([
    { fileId: 'b', url: 'b?sign=2', key: 'b', thumb: 'b?sign=2' },
    { fileId: 'a', url: 'a?sign=2', key: 'a', thumb: 'a?sign=1' },
  ]);
});

test('one without an address yet takes the first that comes; one without an id is known by its address', () => {
  const before = withThumbs([{ fileId: 'a', url: '' }], []);
  expect(withThumbs([{ fileId: 'a', url: 'a?sign=1' }, { url: 'c' }], before).map(({ key, thumb }) => [key, thumb])).toEqual([['a', 'a?sign=1'], ['c', 'c']]);
});

test('a small picture whose address has run out takes the newest', async () => {
  const paper = { fileId: 'a', label: '等级证书', name: '证书.jpg', type: 'image/jpeg', sizeText: '1 MB', url: 'a?sign=1' };
  const list = renderComponent('components/paper-list/paper-list', { papers: [paper] });
  (list as unknown as { setData(data: object): void }).setData({ papers: [{ ...paper, url: 'a?sign=2' }] });
  expect(list.data).toMatchObject({ rows: [{ thumb: 'a?sign=1', url: 'a?sign=2' }] });
  list.querySelector('.paper-list__sheet')?.dispatchEvent('error');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(list.data).toMatchObject({ rows: [{ thumb: 'a?sign=2' }] });
});
