/** Those who review, decide, watch and look on. */
import { offices2024 } from '../../cloudfunctions/domain/season/offices2024';
import { districts } from '../../cloudfunctions/domain/terms';
import type { StaffMember } from './city';
import type { Dice } from './dice';
import { madeUpName } from './names';
import { madeUpMobile } from './numbers';

type Post = Pick<StaffMember, 'role' | 'district'>;

const several = (count: number, post: Post): Post[] => Array.from({ length: count }, () => post);

/** In 稀土高新区 one office is both, so nobody sits in a second one. */
const posts: readonly Post[] = [
  { role: 'admin' },
  ...several(2, { role: 'cityOfficer' }),
  { role: 'cityTalentOffice' },
  ...districts.map(({ code }): Post => ({ role: 'districtOfficer', district: code })),
  ...offices2024
    .filter(({ talentOffice }) => talentOffice !== null)
    .map(({ district }): Post => ({ role: 'districtTalentOffice', district })),
  ...several(2, { role: 'discipline' }),
  ...several(14, { role: 'expert' }),
  ...several(3, { role: 'public' }),
];

export function madeUpStaff(dice: Dice): StaffMember[] {
  return posts.map((post, index) => ({
    ...post,
    openid: `city-${post.role}-${String(index + 1).padStart(2, '0')}`,
    name: madeUpName(dice, index).name,
    phone: madeUpMobile(index + 1),
  }));
}
