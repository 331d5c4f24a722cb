import { besides, isFrom, keptPath, pathOf, ticketIdOf, ticketPath, typeOfKept } from '../../cloudfunctions/platform/files';

const ticket = '0123456789abcdef01234567';
const other = '89abcdef0123456789abcdef';

test.each([
  ['证书.JPG', `uploads/o1/${ticket}.jpg`],
  ['scan.pdf', `uploads/o1/${ticket}.pdf`],
  ['x.exe', `uploads/o1/${ticket}`],
  ['../../etc/passwd', `uploads/o1/${ticket}`],
  ['a.jpg.sh', `uploads/o1/${ticket}`],
])('a file called %s is uploaded to %s', (name, path) => {
  expect(ticketPath('o1', ticket, name)).toBe(path);
});

test.each([
  [`cloud://env.bucket/uploads/o1/${ticket}.jpg`, ticket],
  [`cloud://env.bucket/uploads/o1/${ticket}`, ticket],
  [`cloud://env.bucket/papers/${ticket}/${other}.jpg`, ticket],
  [`cloud://env.bucket/papers/${ticket}.jpg`, null],
  [`cloud://env.bucket/public/o1/${ticket}.jpg`, null],
  [`cloud://env.bucket/uploads/o1/../o2/${ticket}.jpg`, null],
  [`https://elsewhere/uploads/o1/${ticket}.jpg`, null],
  ['', null],
])('%s carries the ticket %s', (fileId, id) => {
  expect(ticketIdOf(fileId)).toBe(id);
});

test('the path of what is no file id is null', () => {
  expect(pathOf('uploads/x')).toBeNull();
});

test('a kept file knows its upload and its kind, and lies in the same storage', () => {
  const upload = `cloud://env.bucket/uploads/o1/${ticket}.jpg`;
  const kept = besides(upload, keptPath(ticket, other, 'application/pdf'));
  expect(kept).toBe(`cloud://env.bucket/papers/${ticket}/${other}.pdf`);
  expect([isFrom(kept, upload), isFrom(null, upload), isFrom(kept, `cloud://env.bucket/uploads/o1/${other}.jpg`), isFrom('x', 'y')]).toEqual([
    true, false, false, false,
  ]);
  expect([typeOfKept(kept), typeOfKept('a.png'), typeOfKept('a.jpg')]).toEqual(['application/pdf', 'image/png', 'image/jpeg']);
});
