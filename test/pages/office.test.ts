import { officeOf } from '../../miniprogram/staff/people/office';

const inDistrict = { role: 'districtOfficer', roleName: '旗县区人社局工作人员', inDistrict: true } as const;
const inCity = { role: 'expert', roleName: '评审专家', inDistrict: false } as const;

test.each([
  [null, '150203', null],
  [inDistrict, '', null],
  [inDistrict, '150203', { role: 'districtOfficer', district: '150203' }],
  [inCity, '150203', { role: 'expert' }],
] as const)('an office has a role, and a district where the role has one (%#)', (duty, district, office) => {
  expect(officeOf(duty, district)).toEqual(office);
});
