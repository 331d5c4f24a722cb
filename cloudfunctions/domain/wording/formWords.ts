import { genders, idTypes, type Achievement, type FormField, type IdType, type NomineeForm } from '../form/form';
import { sayWhen } from './dateWords';
import { levelName } from './names';

/** The words of 附件1 for each field. */
export const fieldLabels: Readonly<Record<FormField, string>> = {
  name: '姓名',
  gender: '性别',
  ethnicity: '民族',
  birthMonth: '出生年月',
  idType: '证件类型',
  idNumber: '证件号码',
  politicalStatus: '政治面貌',
  education: '文化程度',
  phone: '手机',
  position: '岗位',
  inServiceStatement: '在职声明',
  occupation: '职业（工种）',
  occupationYears: '从事本工种年限',
  skillLevel: '现有技能等级',
  certificateNumber: '证书编号',
  issuingAuthority: '发证机构',
  issuedOn: '发证日期',
  honours: '取得荣誉',
  results: '业绩成果',
  benefits: '产生效益',
  justification: '突出成果说明',
  truthStatement: '真实性声明',
};

/** The form in its printed order. */
export const formSections: readonly { readonly title: string; readonly fields: readonly FormField[] }[] = [
  {
    title: '基本信息',
    fields: ['name', 'gender', 'ethnicity', 'birthMonth', 'idType', 'idNumber', 'politicalStatus', 'education', 'phone'],
  },
  {
    title: '技能等级',
    fields: [
      'position',
      'inServiceStatement',
      'occupation',
      'occupationYears',
      'skillLevel',
      'certificateNumber',
      'issuingAuthority',
      'issuedOn',
    ],
  },
  { title: '业绩荣誉', fields: ['honours', 'results', 'benefits', 'justification'] },
  { title: '声明', fields: ['truthStatement'] },
];

const idTypeNames: Readonly<Record<IdType, string>> = {
  residentId: '居民身份证',
  residencePermit: '港澳台居民居住证',
};

export const idTypeName = (type: IdType): string => idTypeNames[type];

const listFields = { honours: '荣誉', results: '成果', benefits: '效益' } as const;
const partLabels: Readonly<Record<string, string>> = { title: '名称', date: '时间', detail: '说明' };

/** The label of a problem's field: `honours.0.date` is 第1项荣誉的时间. */
export function fieldLabel(field: string): string {
  const [first = '', index, part] = field.split('.');
  const list = Object.entries(listFields).find(([name]) => name === first)?.[1];
  if (list && index !== undefined) return `第${Number(index) + 1}项${list}${part ? `的${partLabels[part] ?? part}` : ''}`;
  return Object.entries(fieldLabels).find(([name]) => name === first)?.[1] ?? first;
}

/** 改进焊接夹具（2022年3月）：返工减少一半 */
export const sayAchievement = ({ title, date, detail }: Achievement): string =>
  `${title}${date ? `（${sayWhen(date)}）` : ''}${detail ? `：${detail}` : ''}`;

/** Several things are numbered, so that it shows where each begins; one alone is not. */
export const numbered = (lines: readonly string[]): readonly string[] => (lines.length > 1 ? lines.map((line, at) => `${at + 1}. ${line}`) : lines);

/** A field's value as a person reads it; '' where nothing is filled in. The ID number is the caller's to mask. */
export function fieldValue(form: NomineeForm, field: FormField): string {
  switch (field) {
    case 'idType':
      return idTypeName(form.idType);
    case 'skillLevel':
      return form.skillLevel ? levelName(form.skillLevel) : '';
    case 'birthMonth':
    case 'issuedOn':
      return sayWhen(form[field]);
    case 'occupationYears':
      return form.occupationYears === null ? '' : `${form.occupationYears} 年`;
    case 'inServiceStatement':
      return form.inServiceStatement ? '在职，不是退休或返聘' : '';
    case 'truthStatement':
      return form.truthStatement ? '单位对资料的真实性负责' : '';
    case 'honours':
    case 'results':
    case 'benefits':
      return numbered(form[field].map(sayAchievement)).join('\n');
    default:
      return form[field];
  }
}

/** What the form offers to pick from; ethnicity, political status and education also take other words. */
export const formChoices = {
  gender: genders,
  idType: idTypes,
  ethnicity: ['汉族', '蒙古族', '回族', '满族', '达斡尔族', '鄂温克族', '鄂伦春族', '朝鲜族', '锡伯族', '土家族', '壮族', '藏族'],
  politicalStatus: ['中共党员', '中共预备党员', '共青团员', '民主党派', '无党派人士', '群众'],
  education: ['初中及以下', '高中', '中专（技校）', '高级技工学校', '大专', '本科', '硕士研究生', '博士研究生'],
} as const;
