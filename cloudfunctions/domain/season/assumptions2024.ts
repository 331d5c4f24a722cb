import type { Assumption } from './season';

/**
 * What the notice of 2024 leaves open and how this season reads it. Each is shown where a person relies on it, and the
 * city bureau may decide otherwise.
 */
export const assumptions2024 = {
  opens: { title: '何时开始收', clause: '三(一)', reading: '通知没有写从哪天开始收。通知发布之日起就可以报送。' },
  dayEnd: {
    title: '“日前”到几点',
    clause: '三(一)',
    reading: '“12月10日前”含当日，到当日 24:00 为止。另一种读法是到下班时间 17:30。',
  },
  boundary: {
    title: '正好 100 人、500 人',
    clause: '三(一)',
    reading:
      '正好 100 人、500 人时，“以上”“以下”都含本数（民法典第1259条），两句都说得通。取“以上”一档，也就是较严的一档。市人社局若另有裁定，名额会更新。',
  },
  rounding: { title: '零头', clause: '三(一)', reading: '不足 1 名的零头舍去，任何时候不超过比例。' },
  smallUnits: {
    title: '不足 10 人的单位',
    clause: '三(一)',
    reading: '不足 10 人的单位不按比例，但每一名都要写明突出成果，最多不超过该等级的人数。',
  },
  noHolders: { title: '没有该等级人员', clause: '三(一)', reading: '没有该等级人员的单位，没有名额。' },
  headcount: {
    title: '人数怎么数',
    clause: '三(一)',
    reading: '人数按同一天统计，每人只按现有最高等级算一次，由单位签字盖章声明。提交后改了人数，要重新核对名额。',
  },
  placesUsed: {
    title: '已用名额',
    clause: '三(一)',
    reading: '本届已提交且没有撤回、终止的都占名额，分几次提交都合在一起算。',
  },
  levels: {
    title: '等级和层级怎么对应',
    clause: '三',
    reading:
      '优秀技师面向技师；高级技师面向高级技师；特级技师面向高级技师、特级技师；首席技师面向高级技师、特级技师、首席技师（特级、首席由市里评价水平）。',
  },
  oneNomination: {
    title: '一人一届一次',
    clause: '三',
    reading: '一人一届只能由一个单位推荐一个层级，以本人确认的那一份为准。',
  },
  inService: { title: '在职', clause: '一', reading: '“在职”不含退休和返聘人员，由单位声明。' },
  longInTrade: { title: '长期从事', clause: '一', reading: '“长期从事”没有规定年限。年限照实填写，由评审人员判断。' },
  confirmation: {
    title: '本人确认',
    clause: '五(二)',
    reading: '每份申请表都要本人在自己的手机上确认，或由单位上传本人签字的确认书。没确认的先不提交，不影响其他人。',
  },
  lives: {
    title: '人选有变动',
    clause: '一',
    reading: '审定以前离职、退休、去世或本人不参加的，单位随时可以终止推荐，名额和本人都空出来，不追究任何一方。改了姓名的，更正后由本人重新确认。',
  },
  cityUnits: {
    title: '中央、自治区驻包单位',
    clause: '三(一)',
    reading: '中央、自治区驻包单位同样报所在旗县区；特级技师、首席技师直报市里。',
  },
  branches: {
    title: '分支机构',
    clause: '三(一)',
    reading: '有自己统一社会信用代码的分支机构，按一个单位算。旗县区可以另行认定。',
  },
  extension: {
    title: '逾期和延期',
    clause: '三(一)',
    reading: '逾期不收。受理的人社局可以给个别单位延期，要写明理由并留记录。',
  },
  correctionDays: {
    title: '补正期限',
    clause: '三(一)',
    reading: '退回更正的，3 个工作日内改好交回，只限被退回的那一份。',
  },
  districtRate: {
    title: '旗县区 30%',
    clause: '三(一)1',
    reading: '30% 按本地区各单位提交且没有撤回、终止的高级技师总数算，零头舍去。总数不足 4 人时得不出名额，市里可以增补，要写明理由。',
  },
  officeInHighTechZone: { title: '稀土高新区', clause: '三(一)', reading: '稀土高新区由党群工作部受理。' },
  placesAreMost: { title: '全市名额', clause: '二', reading: '1110 人是上限，不是任务数。' },
  criteria: {
    title: '评价打什么分',
    clause: '三(三)',
    reading: '职业资格占 20%，取得荣誉占 25%，业绩成果占 30%，产生效益占 25%；每项打 0 到 100 的整数分。',
  },
  panel: {
    title: '专家组和合分',
    clause: '三(三)',
    reading: '每组 7 名专家，每名人选至少有 5 份有效打分，不足的递补专家。有 5 份以上的，去掉一个最高、一个最低，取平均，按精确分数排名，显示两位小数。',
  },
  chance: {
    title: '专家怎么抽',
    clause: '三(三)',
    reading: '当场抽取：各位见证人先封存、再打开自己写的数；或用事先指明的一期公共彩票的开奖结果。两种都留记录，场外可以重算。',
  },
  loadCap: { title: '一名专家评多少人', clause: '三(三)', reading: '一名专家一届最多评 300 人。' },
  fields: {
    title: '专业领域',
    clause: '三(三)',
    reading: '按职业名称把人选分到六个专业领域：冶金稀土、机械制造、电气能源、化工检验、建筑交通、服务和其他。分错的由市人社局调整。',
  },
  recusal: {
    title: '回避',
    clause: '三(三)',
    reading: '专家不评本单位的人、亲属、师傅和徒弟，也看不到有关这个人的任何内容，直到公示。不便打分而没有关系的，可以弃权，弃权不是回避。',
  },
  ties: { title: '并列', clause: '三(三)', reading: '分数相同就是并列。线上并列的，由会议决定，并写明理由。' },
  publicityDays: { title: '公示几天', clause: '三(五)', reading: '公示满 5 个工作日，到最后一天 24:00 为止。工作日按国务院公布的放假安排算。' },
  publicityFirstDay: {
    title: '公示从哪天算起',
    clause: '三(五)',
    reading: '发布当天不算，从下一个工作日算起（民法典第201条）。另一种做法是发布当天也算。',
  },
} as const satisfies Readonly<Record<string, Assumption>>;
