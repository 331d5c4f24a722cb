import type { QuotaLevel } from '../terms';
import { assumptions2024 as assumed } from './assumptions2024';
import { clauses2024 } from './notice2024';
import { offices2024 } from './offices2024';
import { evaluation2024 } from './evaluation2024';
import type { Assumption, Figure, QuotaRule, Season, Stage, TierRule } from './season';

const noticed = <T>(value: T, clause: string): Figure<T> => ({ value, clause, mark: 'notice' });
const taken = <T>(value: T, { clause, reading }: Assumption): Figure<T> => ({ value, clause, mark: 'assumption', reading });

const unitDay = '2024-12-10';
const districtDay = '2024-12-20';

const seniorQuota: QuotaRule = {
  clause: '三(一)1',
  mark: 'notice',
  bands: [
    {
      name: '100人以上',
      from: 100,
      to: null,
      toWord: null,
      percent: 5,
      quote: '高级技师人数在100人以上的单位，按照5%的比例进行推荐',
    },
    {
      name: '10人以上100人以下',
      from: 10,
      to: 100,
      toWord: '以下',
      percent: 10,
      quote: '高级技师人数在10人以上100人以下的单位，按照10%的比例进行推荐',
    },
    {
      name: '不足10人',
      from: 0,
      to: 10,
      toWord: '不足',
      percent: null,
      quote: '高级技师人数不足10人的单位，且技能人才成果确实突出的，推荐名额不受比例限制',
    },
  ],
};

const technicianQuota: QuotaRule = {
  clause: '三(一)2',
  mark: 'notice',
  bands: [
    {
      name: '500人以上',
      from: 500,
      to: null,
      toWord: null,
      percent: 10,
      quote: '技师人数在500人以上的单位，按照10%的比例进行推荐',
    },
    {
      name: '100人以上500人以下',
      from: 100,
      to: 500,
      toWord: '以下',
      percent: 15,
      quote: '技师人数在100人以上500人以下的单位，按照15%的比例进行推荐',
    },
    {
      name: '10人以上100人以下',
      from: 10,
      to: 100,
      toWord: '以下',
      percent: 30,
      quote: '技师人数在10人以上100人以下的单位，按照30%的比例进行推荐',
    },
    {
      name: '不足10人',
      from: 0,
      to: 10,
      toWord: '不足',
      percent: null,
      quote: '技师人数不足10人的单位，且技能人才成果确实突出的，推荐名额不受比例限制',
    },
  ],
};

const tier = (places: number, levels: TierRule['levels']['value'], drawsOn: QuotaLevel | null): TierRule => ({
  places: noticed(places, '二'),
  route: drawsOn ? noticed('district', drawsOn === 'technician' ? '三(一)2' : '三(一)1') : noticed('city', '三(一)3'),
  levels: taken(levels, assumed.levels),
  drawsOn,
});

const stages: readonly Stage[] = [
  { id: 'unit', name: '单位推荐、填表、盖章、报送', who: '各单位', clause: '三(一)', until: unitDay },
  { id: 'district', name: '旗县区初评（高级技师）、初审（技师）', who: '旗县区人社局会同人才办', clause: '三(一)', until: districtDay },
  { id: 'qualification', name: '资格复审', who: '市人社局', clause: '三(二)', until: null },
  { id: 'evaluation', name: '专家评价', who: '抽取的专家组', clause: '三(三)', until: null },
  { id: 'decision', name: '会议审定', who: '市人社局会同市委人才办', clause: '三(四)', until: null },
  { id: 'publicity', name: '社会公示', who: '包头党建公众号、市人社局网站', clause: '三(五)', until: null },
  { id: 'award', name: '颁发证书', who: '市人社局', clause: '三(五)', until: null },
];

/** The notice of 2024, every figure with its clause. What it leaves open stands in assumptions2024. */
export const season2024: Season = {
  id: '2024',
  title: '包头市“十百千”高技能人才专项培养活动（2024年度）',
  notice: {
    name: '关于开展包头市“十百千”高技能人才专项培养活动通知',
    dated: '2024-11-21',
    published: '2024-11-27',
    issuers: ['包头市委人才工作领导小组办公室', '包头市人力资源和社会保障局'],
  },
  clauses: clauses2024,
  opens: taken('2024-11-27', assumed.opens),
  deadlines: {
    unit: { district: noticed(unitDay, '三(一)'), city: noticed(unitDay, '三(一)3') },
    district: noticed(districtDay, '三(一)'),
  },
  dayEnd: taken(24 * 60, assumed.dayEnd),
  tiers: {
    excellent: tier(1000, ['technician'], 'technician'),
    senior: tier(70, ['seniorTechnician'], 'seniorTechnician'),
    special: tier(30, ['seniorTechnician', 'specialTechnician'], null),
    chief: tier(10, ['seniorTechnician', 'specialTechnician', 'chiefTechnician'], null),
  },
  allPlaces: noticed(1110, '二'),
  quotas: { technician: technicianQuota, seniorTechnician: seniorQuota },
  boundary: taken('above', assumed.boundary),
  rounding: taken('floor', assumed.rounding),
  smallUnits: taken('atMostHeadcount', assumed.smallUnits),
  districtRate: noticed(30, '三(一)1'),
  correctionDays: taken(3, assumed.correctionDays),
  evaluation: evaluation2024,
  publicity: { days: taken(5, assumed.publicityDays), firstDay: taken('excluded', assumed.publicityFirstDay) },
  stages,
  assumptions: assumed,
  rulings: [],
  extensions: [],
  districtExtensions: [],
  offices: offices2024,
  grantedPlaces: [],
  contacts: [],
};
