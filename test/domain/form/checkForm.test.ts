import fc from 'fast-check';
import { idCheckCharacter } from '../../../cloudfunctions/domain/identity/idNumber';
import { checkForm, emptyForm, normaliseForm } from '../../../cloudfunctions/domain/form/checkForm';
import type { Achievement, NomineeForm } from '../../../cloudfunctions/domain/form/form';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { idNumbers } from '../arbitraries';
import { completeForm, today } from '../madeUpForm';

const problemsOf = (changes: Partial<NomineeForm>): string[] =>
  checkForm(season2024, 'senior', { ...completeForm, ...changes }, today).map(({ field, code }) => `${field} ${code}`);

test('a complete form has no problem', () => {
  expect(problemsOf({})).toEqual([]);
});

test('an empty form is told everything at once', () => {
  expect(checkForm(season2024, 'senior', emptyForm, today).map(({ field }) => field)).toEqual([
    'name',
    'gender',
    'skillLevel',
    'idNumber',
    'ethnicity',
    'politicalStatus',
    'education',
    'position',
    'occupation',
    'issuingAuthority',
    'phone',
    'occupationYears',
    'certificateNumber',
    'issuedOn',
    'inServiceStatement',
    'truthStatement',
  ]);
});

/** An item of so many characters. */
const told = (length: number): Achievement => ({ title: '改', date: '2021', detail: '好'.repeat(length - 1) });

const permit = `81000019900101001${idCheckCharacter('81000019900101001')}`;
const notYetBorn = `11010520241206001${idCheckCharacter('11010520241206001')}`;

test.each<[Partial<NomineeForm>, string[]]>([
  [{ name: '王😀' }, ['name invalid']],
  [{ idNumber: '110105194912310021' }, ['idNumber invalid']],
  [{ idNumber: notYetBorn }, ['idNumber invalid', 'birthMonth invalid', 'gender implausible', 'issuedOn implausible']],
  [{ birthMonth: '1949-11' }, ['birthMonth invalid']],
  [{ gender: '男' }, ['gender implausible']],
  [{ idType: 'residencePermit' }, ['idType invalid']],
  [{ idNumber: permit, idType: 'residencePermit', birthMonth: '1990-01', gender: '男', occupationYears: 3 }, []],
  [{ phone: '12800005678' }, ['phone invalid']],
  [{ position: '焊'.repeat(101) }, ['position invalid']],
  [{ position: '焊\u0007工' }, ['position invalid']],
  [{ occupationYears: 0 }, []],
  [{ occupationYears: -1 }, ['occupationYears invalid']],
  [{ occupationYears: 1.5 }, ['occupationYears invalid']],
  [{ occupationYears: 59 }, []],
  [{ occupationYears: 60 }, ['occupationYears implausible']],
  [{ certificateNumber: 'S1' }, ['certificateNumber invalid']],
  [{ certificateNumber: '蒙人社职鉴字（2019）第0123号' }, []],
  [{ issuedOn: '2023-02-29' }, ['issuedOn invalid']],
  [{ issuedOn: '1965-12-30' }, ['issuedOn implausible']],
  [{ issuedOn: '1965-12-31' }, []],
  [{ issuedOn: '2024-12-05' }, []],
  [{ issuedOn: '2024-12-06' }, ['issuedOn ineligible']],
  [{ honours: [{ title: '', date: '2025', detail: '' }] }, ['honours.0.title missing', 'honours.0.date invalid']],
  [{ results: [{ title: '改进', date: '2024-13', detail: '' }] }, ['results.0.date invalid']],
  [{ results: [{ title: '改进', date: '2024-12-05', detail: '' }] }, []],
  [{ benefits: Array.from({ length: 31 }, () => ({ title: '节约', date: '', detail: '' })) }, ['benefits invalid']],
  [{ justification: '好'.repeat(2001) }, ['justification invalid']],
  [{ position: '班长 110105 19491231 002X' }, ['position invalid']],
  [{ honours: [{ title: '技术能手', date: '2021', detail: '证件１１０１０５１９４９１２３１００２Ｘ' }] }, ['honours.0.detail invalid']],
  [{ results: [{ title: '标准 110105491231002', date: '', detail: '' }] }, ['results.0.title invalid']],
  [{ justification: '合同号 110105194913310021、发票 12345678901234567890' }, []],
  [{ honours: [], results: [told(2000), told(2000)] }, []],
  [{ honours: [], results: [told(2000), told(2001)] }, ['results invalid']],
  [{ results: [told(1500)], benefits: [told(1000), told(1000)], justification: '好'.repeat(600) }, ['benefits invalid']],
])('%j gives %j', (changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

test('says it in the words of the certificate', () => {
  const [problem] = checkForm(season2024, 'senior', { ...completeForm, issuedOn: '2024-12-06' }, today);
  expect(problem?.message).toBe('发证日期晚于今天。请照证书改正');
});

test('a typed form is brought into one spelling, once and for all', () => {
  const typed = {
    ...completeForm,
    name: ' 王 䶮 ',
    idNumber: '110105 19491231 002x',
    birthMonth: '',
    phone: '+86 138-0000-5678',
    certificateNumber: 'Ｓ0000 15020003234500127',
    position: ' 焊接班长 ',
    honours: [{ title: ' 市级技术能手 ', date: '2021', detail: '' }],
  };
  expect(normaliseForm(typed)).toEqual(completeForm);
  expect(normaliseForm(completeForm)).toEqual(completeForm);
});

test('birth month and gender follow from every right ID number', () => {
  fc.assert(
    fc.property(idNumbers, (idNumber) => {
      const form = normaliseForm({ ...completeForm, idNumber, gender: Number(idNumber.charAt(16)) % 2 ? '男' : '女' });
      const fields = checkForm(season2024, 'senior', form, '2030-01-01').map(({ field }) => field);
      expect(fields.filter((field) => ['idNumber', 'birthMonth', 'gender', 'idType'].includes(field))).toEqual([]);
    }),
  );
});
