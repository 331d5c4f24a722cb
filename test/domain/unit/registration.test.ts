import {
  checkRegistration,
  normaliseRegistration,
  readRegistration,
  type UnitRegistration,
  type WrittenRegistration,
} from '../../../cloudfunctions/domain/unit/registration';

const registration: UnitRegistration = {
  uscc: '91350100M000100Y43',
  name: '鹿城重型装备制造有限公司',
  district: '150203',
  address: '钢铁大街 1 号',
  contact: {
    name: '张敏',
    position: '人事主管',
    phone: '13800005678',
    landline: '0472-5012345',
    email: 'zhang@example.cn',
    backupName: '巴图·乌恩',
    backupPhone: '13900005678',
  },
};

const changed = (changes: Partial<WrittenRegistration>): WrittenRegistration => ({ ...registration, ...changes });
const contact = (changes: Partial<UnitRegistration['contact']>): WrittenRegistration =>
  changed({ contact: { ...registration.contact, ...changes } });
const problemsOf = (asked: WrittenRegistration): string[] => checkRegistration(asked).map(({ field, code }) => `${field} ${code}`);

test('a complete registration has no problem', () => {
  expect(problemsOf(registration)).toEqual([]);
  expect(problemsOf(contact({ position: '', landline: '', email: '', backupName: '', backupPhone: '' }))).toEqual([]);
});

test.each<[WrittenRegistration, string[]]>([
  [changed({ uscc: '91350100M000100Y44' }), ['uscc invalid']],
  [changed({ uscc: '' }), ['uscc missing']],
  [changed({ name: '' }), ['name missing']],
  [changed({ name: '厂'.repeat(101) }), ['name invalid']],
  [changed({ district: '150299' }), ['district missing']],
  [changed({ district: 'XTGX' }), []],
  [changed({ address: '路'.repeat(101) }), ['address invalid']],
  [contact({ name: '' }), ['contact.name missing']],
  [contact({ phone: '' }), ['contact.phone missing']],
  [contact({ phone: '05012345678' }), ['contact.phone invalid']],
  [contact({ landline: '12' }), ['contact.landline invalid']],
  [contact({ email: 'zhang@example' }), ['contact.email invalid']],
  [contact({ backupName: '张2' }), ['contact.backupName invalid']],
  [contact({ backupPhone: '1' }), ['contact.backupPhone invalid']],
])('%# gives its problems', (asked, problems) => {
  expect(problemsOf(asked)).toEqual(problems);
});

test('tells everything at once', () => {
  const asked = { ...contact({ phone: '', name: '' }), uscc: '', name: '', district: '' };
  expect(checkRegistration(asked).map(({ field }) => field)).toEqual([
    'uscc',
    'name',
    'district',
    'contact.name',
    'contact.phone',
  ]);
});

test('brings what was typed into one spelling', () => {
  const typed = changed({
    uscc: '91350100 m000100y43',
    name: ' 鹿城重型装备制造有限公司 ',
    contact: { ...registration.contact, name: '张 敏', phone: '138-0000-5678', backupName: '巴图•乌恩' },
  });
  expect(normaliseRegistration(typed)).toEqual(registration);
});

test('what was written is read, or told whole', () => {
  expect(readRegistration(registration)).toEqual({ ok: true, value: registration });
  expect(readRegistration(changed({ uscc: '91350100M000100Y44' }))).toMatchObject({ ok: false, code: 'usccInvalid' });
  expect(readRegistration(changed({ district: '' }))).toMatchObject({ code: 'invalid', facts: { fields: ['district'] } });
  expect(readRegistration(changed({ uscc: '', name: '' }))).toMatchObject({ code: 'invalid', facts: { fields: ['uscc', 'name'] } });
});
