import type { DistrictOffice } from './season';

/** Who receives in each district, and who signs the first review with it. The notice names offices by their kind only. */
export const offices2024: readonly DistrictOffice[] = [
  { district: '150202', office: '东河区人社局', talentOffice: '东河区委人才办' },
  { district: '150203', office: '昆都仑区人社局', talentOffice: '昆都仑区委人才办' },
  { district: '150204', office: '青山区人社局', talentOffice: '青山区委人才办' },
  { district: '150205', office: '石拐区人社局', talentOffice: '石拐区委人才办' },
  { district: '150206', office: '白云鄂博矿区人社局', talentOffice: '白云鄂博矿区委人才办' },
  { district: '150207', office: '九原区人社局', talentOffice: '九原区委人才办' },
  { district: '150221', office: '土默特右旗人社局', talentOffice: '土默特右旗委人才办' },
  { district: '150222', office: '固阳县人社局', talentOffice: '固阳县委人才办' },
  { district: '150223', office: '达尔罕茂明安联合旗人社局', talentOffice: '达尔罕茂明安联合旗委人才办' },
  { district: 'XTGX', office: '稀土高新区党群工作部', talentOffice: null },
];
