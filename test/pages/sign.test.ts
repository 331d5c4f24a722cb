import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

const paper = { can: false, follows: '签字的确认书和本人在手机上点确认一样有效。', whyNot: '', scans: [], signed: false, writable: true };

test.each([
  ['a form that must be put right first leads to it', { whyNot: '先改好退回的问题，再打印、签字。' }, ['去改申请表']],
  ['one that lies with its reviewer leads nowhere', { whyNot: '现在改不了。', writable: false }, []],
  ['one that can be signed is printed', { can: true }, ['打印确认书，请本人签字']],
])('%s', (_, change, buttons) => {
  const sign = renderComponent('unit/change/sign/sign', { nominationId: '2024.x.1', view: { paper: { ...paper, ...change }, confirmationText: '' } });
  expect(textsOf(sign, '.sign__button')).toEqual(buttons);
});
