import { decideAttach } from '../../../cloudfunctions/domain/nomination/decideAttach';
import { signedFor } from '../../../cloudfunctions/domain/nomination/signedConfirmation';
import type { Paper } from '../../../cloudfunctions/domain/papers/paper';
import { madeUpNomination } from '../madeUpNomination';

const now = '2024-12-06T09:00:00.000+08:00';
const paper = (slot: Paper['slot']): Paper => ({ slot, fileId: 'f', name: 'a.png', type: 'image/png', size: 1, hash: 'h', at: now });

test.each([
  [undefined, 3],
  [1, 1],
  [3, 3],
  [4, 3],
])('a scan whose uploader looked at revision %s of three speaks for %i', (seen, revision) => {
  const nomination = { ...madeUpNomination('awaitingConfirmation').nomination, revision: 3 };
  expect(signedFor(nomination, seen, '张敏', paper('signedConfirmation')).signed).toEqual({ revision, by: '张敏' });
  expect(signedFor(nomination, seen, '张敏', paper('stampedForm'))).toEqual(paper('stampedForm'));
});

const corrected = { sealed: 's', masked: '139****1001' };

test.each([
  ['a paper completes it', null, [], 'awaitingConfirmation', 1, null],
  ['a paper completes it and the phone was put right', corrected, [], 'awaitingConfirmation', 2, null],
  ['something is still missing and the phone was put right', corrected, ['photo'], 'returned', 1, corrected],
] as const)('of a returned form, where %s', (_name, correctedPhone, lacks, state, revision, left) => {
  const { desk, nomination } = madeUpNomination('returned');
  const lines = desk.lines.map((line) => ({ ...line, lacks: ['levelCertificate'] }));
  const attaching = { desk: { ...desk, lines }, nomination: { ...nomination, correctedPhone }, papers: [paper('levelCertificate')], lacks, now };
  expect(decideAttach(attaching)).toMatchObject({
    ok: true,
    value: { revised: revision > 1, askNominee: state === 'awaitingConfirmation', nomination: { state, revision, correctedPhone: left } },
  });
});
