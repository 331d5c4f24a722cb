import { inPages, mostAtOnce } from '../../cloudfunctions/platform/database/read';

test.each([0, 1, mostAtOnce - 1, mostAtOnce, mostAtOnce + 1, 2 * mostAtOnce + 1])('all of %i documents are read, each once', async (count) => {
  const documents = Array.from({ length: count }, (_, n) => ({ _id: String(n).padStart(6, '0') }));
  const read = await inPages((after) => Promise.resolve(documents.filter(({ _id }) => _id > after).slice(0, mostAtOnce)));
  expect(read).toEqual(documents);
});
