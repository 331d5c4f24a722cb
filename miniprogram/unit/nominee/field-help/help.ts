/** What a field means, in plain words; where it stands on the card or the certificate; what it looks like filled in. */
export interface Help {
  readonly what: string;
  readonly where: string;
  readonly example: string;
}

export const help: Readonly<Record<string, Help>> = {
  tier: {
    what: '这次想评哪一级“金蓝领”。优秀、高级技师报旗县区；特级、首席技师直接报市里。',
    where: '由单位按本人现有的技能等级定。优秀技师是荣誉，不是技能等级。',
    example: '持高级技师证书的，可报高级、特级或首席技师',
  },
  name: {
    what: '和身份证上一个字不差，生僻字也照打。',
    where: '身份证正面第一行。少数民族姓名中间的点打“·”。',
    example: '王䶮；巴图·乌恩',
  },
  idType: {
    what: '内地居民选居民身份证；持港澳台居民居住证的选居住证。',
    where: '看证件正面最上面的名称。',
    example: '居民身份证',
  },
  idNumber: {
    what: '用来确认是同一个人、一届只报一次。加密保存，只给审核用，也不存在这部手机上。',
    where: '身份证正面最下面一行，18 位，最后一位可能是 X。',
    example: '6 位地区、8 位生日、3 位顺序、1 位校验',
  },
  politicalStatus: {
    what: '现在的政治面貌。入党积极分子按群众或共青团员填。',
    where: '问本人，或看人事档案。',
    example: '群众',
  },
  education: {
    what: '已经拿到毕业证的最高学历，在读的不算。',
    where: '毕业证书。技工学校按培养层次选。',
    example: '大专',
  },
  phone: {
    what: '本人自己的手机号，不要填单位电话。本人要用它登录、核对、确认。',
    where: '问本人，最好打一次确认。',
    example: '1 开头的 11 位数字',
  },
  position: {
    what: '现在干的活、担的职，写全称。',
    where: '劳动合同或单位的岗位说明。',
    example: '焊接班班长',
  },
  occupation: {
    what: '技能等级证书上写的那个职业或工种，不是岗位名称。',
    where: '证书上“职业（工种）”一栏。',
    example: '焊工',
  },
  occupationYears: {
    what: '干这一行满几年，换过单位的加在一起算，不满一年的不计。',
    where: '人事档案里的工作经历。',
    example: '15',
  },
  skillLevel: {
    what: '现在持有的最高技能等级。通知从技师起算。',
    where: '证书上“职业技能等级”一栏：二级是技师，一级是高级技师。',
    example: '高级技师（一级）',
  },
  certificateNumber: {
    what: '照抄，字母和数字都要，一个字母不少。',
    where: '证书内页“证书编号”。新证以字母开头，老证是 16 位数字。',
    example: 'S 开头的 22 位，或 16 位数字',
  },
  issuedOn: {
    what: '发证那一天，不是考试那一天。',
    where: '证书内页下方，公章旁边。',
    example: '2019年6月18日',
  },
  issuingAuthority: {
    what: '盖章的机构，写全称。',
    where: '证书内页公章上的字。',
    example: '包头市职业技能鉴定指导中心',
  },
  honours: {
    what: '得过的奖、称号。级别高的、近几年的写在前面。',
    where: '荣誉证书、表彰文件：名称、落款时间照抄。只知道年份就写年份。',
    example: '全区技术能手，2021年，自治区人社厅',
  },
  results: {
    what: '做成的事：技术改造、操作法、专利、带徒、解决的难题。',
    where: '单位的技改报告、专利证书、鉴定书。',
    example: '改进焊接夹具，2022年3月，返工少了一半',
  },
  benefits: {
    what: '这些成果带来的好处，能用数字就用数字，写明怎么算的。',
    where: '财务或生产部门盖章的证明最有力。',
    example: '一年省 120 万元，按单位 2023 年核算',
  },
  justification: {
    what: '本单位这一等级不足 10 人时不按比例，每一名都要写明成果突出在哪里（通知三（一））。',
    where: '由单位写，不超过 1000 字。',
    example: '解决了什么难题、别处没有、效果怎样',
  },
};
