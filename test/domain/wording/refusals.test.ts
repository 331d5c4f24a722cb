import type { RefusalCode, RefusalFacts } from '../../../cloudfunctions/domain/refusal';
import { messageOf } from '../../../cloudfunctions/domain/wording';

const deadline = '2024-12-10T23:59:59.999+08:00';
const office = '昆都仑区人社局';
const senior = { tier: 'senior', level: 'seniorTechnician', clause: '三(一)1' } as const;

type Said = { [C in RefusalCode]: readonly (readonly [RefusalFacts[C], string])[] };

/** What a person reads for every code. */
const said: Said = {
  notSignedIn: [[{}, '还没有登录。请先用手机号登录']],
  forbidden: [
    [{}, '您现在的身份办不了这一步。请换个身份，或找本单位经办人办'],
    [{ needs: 'districtOfficer' }, '您现在的身份办不了这一步。请换个身份，或找旗县区人社局工作人员办'],
  ],
  invalid: [
    [{}, '有内容没填对。请照提示改正'],
    [{ fields: ['name', 'phone'] }, '有 2 处没填对。请照提示改正'],
  ],
  fault: [[{ requestId: 'r-1' }, '系统繁忙，这次没有办成。请过一会儿再试']],
  busy: [[{}, '同时办理的人多，这次没有办成。请再试一次']],
  stale: [
    [{}, '同事刚改过这份表。看看改了什么，再提交'],
    [{ what: '人数声明' }, '同事刚改过人数声明。看看改了什么，再提交'],
    [{ what: '这份打分', by: 'self' }, '您在别处改过这份打分。请刷新看看，再接着打'],
  ],
  notFound: [[{ what: '这份申请表' }, '没有找到这份申请表。请返回上一页刷新']],
  unitNotApproved: [[{ office }, '单位还没有核准。请等昆都仑区人社局核准，急用可以打电话催办']],
  usccTaken: [[{ office }, '这个统一社会信用代码已经有人登记。是本单位的，请找昆都仑区人社局核实']],
  usccInvalid: [[{}, '统一社会信用代码不对。请照营业执照或法人证书核对 18 位']],
  unitHasSubmissions: [[{ submitted: 3 }, '原来的登记本届已提交 3 名，不能直接接替。请先向原单位核实']],
  tooManyRegistrations: [[{ most: 3 }, '您登记的单位已有 3 个在等核准。请等核准后再登记']],
  lastContact: [[{}, '单位只剩您一位经办人。请先添加一位，再退出']],
  alreadyAdministered: [[{}, '已经有系统管理员了。请找现在的管理员添加您']],
  lastAdministrator: [[{}, '只剩这一位系统管理员。请先添加一位，再撤下']],
  tooManyPlaces: [
    [
      { ...senior, over: 2, headcount: 100, percent: 5, places: 5 },
      '高级技师多了 2 名。100 人按 5%，最多 5 名（通知三（一）1）',
    ],
    [
      { ...senior, over: 1, headcount: 8, percent: null, places: 8 },
      '高级技师多了 1 名。高级技师 8 人，不按比例，但最多 8 名（通知三（一）1）',
    ],
    [
      { tier: 'excellent', level: 'technician', clause: '三(一)2', over: 1, headcount: 0, percent: null, places: 0 },
      '优秀技师多了 1 名。声明的技师是 0 人，没有名额。人数不对，请先改人数声明',
    ],
  ],
  deadlinePassed: [[{ deadline, office }, '12月10日 24:00 已截止。要延期请找昆都仑区人社局']],
  correctionOverdue: [[{ deadline, office }, '更正期限 12月10日 24:00 已过。要延期请找昆都仑区人社局']],
  tooManyDrafts: [[{ most: 3000 }, '一个单位最多填 3000 份申请表。请改已有的，不要新加']],
  seasonNotOpen: [
    [{ opens: '2024-11-27' }, '11月27日开始报送。到时候再提交'],
    [{ opens: null }, '本届还没有开始。日期待市局公布'],
  ],
  alreadyNominated: [[{ name: '王䶮' }, '王䶮本届已经有人推荐。一人一届只能由一个单位推荐一个层级，请向本人核实']],
  notConfirmed: [
    [{ name: '王䶮' }, '王䶮还没有确认。请本人在自己的手机上核对后点确认'],
    [{}, '本人还没有确认。请本人在自己的手机上核对后点确认'],
  ],
  confirmationMissing: [
    [{ name: '王䶮' }, '还没有王䶮签字的这一版确认书。请打印现在的申请表，签字后拍照上传'],
    [{ name: '' }, '还没有本人签字的这一版确认书。请打印现在的申请表，签字后拍照上传'],
  ],
  formIncomplete: [
    [{ problems: 2, messages: ['还没填写手机号', '还没选性别。'] }, '申请表还有 2 处没填好：还没填写手机号；还没选性别'],
    [{ name: '王䶮', problems: 1, messages: [] }, '王䶮的申请表还有 1 处没填好。请照提示改正'],
  ],
  statementMissing: [[{}, '还没有盖章的人数声明。请打印、盖章后拍照上传']],
  headcountsMissing: [
    [{}, '还没有填本单位人数，算不出名额。请先填人数'],
    [{ level: 'technician' }, '还没有填技师人数，算不出名额。请先填人数'],
  ],
  justificationMissing: [
    [
      { names: ['王䶮'], level: 'technician', headcount: 8 },
      '王䶮还没写突出成果。技师只有 8 人，每一名都要写明',
    ],
    [
      { names: ['甲', '乙', '丙', '丁'], level: 'technician', headcount: 8 },
      '甲、乙、丙等 4 人还没写突出成果。技师只有 8 人，每一名都要写明',
    ],
  ],
  nothingToPrint: [
    [{ why: 'nobody', count: 0 }, '还没有人选。请先添加人选，再来打印'],
    [{ why: 'incomplete', count: 3 }, '3 份申请表都还没填完。请补齐后再打印'],
    [{ why: 'allConfirmed', count: 0 }, '没有等着签字的人，不用打印确认书。没填完的请先填完'],
  ],
  notEditable: [
    [{ state: 'firstReview' }, '申请表现在是“初评中”，不能改。要改请找受理的人社局退回'],
    [{ state: 'withdrawn' }, '申请表现在是“已撤回”，不能改。还要推荐的，请重新添加人选'],
    [{ state: 'publicity' }, '申请表现在是“公示中”，不能改'],
  ],
  nothingToSubmit: [
    [{ leftOut: 2 }, '还不能提交。2 名都还没齐，补齐后再提交'],
    [{ leftOut: 0 }, '还没有可以提交的人。请先添加人选'],
  ],
  wrongState: [
    [{ state: 'withdrawn', event: 'confirm' }, '现在是“已撤回”，这一步办不了。请刷新看看'],
    [{ state: '等待核准' }, '现在是“等待核准”，这一步办不了。请刷新看看'],
  ],
  personalApplication: [
    [{}, '只能由单位推荐，不接收个人直接申报（通知三）。请找本单位人事部门'],
    [{ office }, '只能由单位推荐，不接收个人直接申报（通知三）。请找本单位人事部门，也可以问昆都仑区人社局'],
  ],
  listCut: [[{}, '30% 线已经划定，高级技师不能再改。要改请先撤销划线']],
  listForwarded: [[{}, '名单已经报市人社局，不能撤销划线。要改请找市人社局']],
  cutOvertaken: [[{ until: deadline }, '划线以后给单位延了期，到 12月10日 24:00 截止。请先撤销划线，等截止后重新划']],
  districtForwarded: [[{}, '这个旗县区的推荐名单已经报市人社局，单位补交的高级技师不能再排名划线。不能再给单位延期']],
  unitsStillSubmitting: [[{ until: deadline }, '单位报送到 12月10日 24:00 截止，再过 1 分钟才能划线。请到时候再划']],
  returnsOpen: [[{ names: ['王䶮'] }, '王䶮退回更正还没到期，不能划线（通知三（一）1）。请等单位交回或到期']],
  reviewsOpen: [[{ names: ['王䶮', '李秀兰', '赵乌恩', '孙卫东'] }, '王䶮、李秀兰、赵乌恩等 4 人还没有审。请先审完']],
  orderIncomplete: [[{ names: ['王䶮'] }, '王䶮还没有排名次。请先排完']],
  cutMissing: [[{}, '高级技师还没有划 30% 线（通知三（一）1）。请先划线，再会签']],
  nothingToForward: [[{}, '没有要上报的人选。审核通过的才能上报']],
  sameSigner: [[{}, '两家会签要由两个人签。请另一家的工作人员来签']],
  signaturesMissing: [
    [
      { offices: ['昆都仑区人社局', '昆都仑区委人才办'] },
      '还缺昆都仑区人社局、昆都仑区委人才办会签（通知三（一））。签齐了才能上报',
    ],
  ],
  codeInvalid: [[{}, '邀请码不对。请照原样再输一次']],
  codeUsed: [[{}, '这个邀请码已经用过。请对方再发一个']],
  codeExpired: [
    [{ expired: '2024-12-05T09:05:00+08:00' }, '邀请码 12月5日 09:05 已过期。请对方再发一个'],
    [{}, '邀请码已过期。请对方再发一个'],
  ],
  phoneCodeInvalid: [[{}, '没有取到您的手机号。请再点一次授权']],
  tooManyAttempts: [
    [{ again: '2024-12-05T10:05:00+08:00' }, '试的次数太多。请 12月5日 10:05 以后再试'],
    [{}, '试的次数太多。请过一小时再试'],
  ],
  noMatch: [[{}, '没有找到对得上的推荐。请核对姓名、身份证号和登录的手机号，还找不到请问本单位经办人']],
  fileTooLarge: [
    [{ size: 13_000_000, most: 10 * 1024 * 1024 }, '文件有 12.4 MB，超过 10 MB，没有收。请压缩或重拍后再传'],
    [{ size: 10 * 1024 * 1024 + 1, most: 10 * 1024 * 1024 }, '文件有 10.1 MB，超过 10 MB，没有收。请压缩或重拍后再传'],
  ],
  fileTypeRefused: [
    [{}, '这个文件不是图片，也不是 PDF，没有收。请换照片或 PDF'],
    [{ name: '证书.txt' }, '“证书.txt”不是图片，也不是 PDF，没有收。请换照片或 PDF'],
    [{ name: '证书.jpg', kind: 'heic' }, '这是 HEIC 照片，没有收。请把相机设成“兼容性最佳”（JPG）重拍，或截图后再传'],
    [{ name: '证书.png', kind: 'program' }, '这是程序，不是照片，也不是 PDF，没有收。请重新选文件'],
  ],
  fileRefused: [
    [{ why: 'cutShort' }, '文件不完整，后面缺了一截，没有收。请打开看看，重新拍照或导出后再传'],
    [{ why: 'encrypted' }, 'PDF 加了密码，没有收。请去掉密码，或打印成新的 PDF 后再传'],
    [{ why: 'pictureOnly' }, '这一栏只收 JPG 或 PNG 照片，没有收 PDF。请换照片再传'],
  ],
  ticketInvalid: [[{}, '没有收到这个文件。请重新选文件上传']],
  ticketExpired: [[{}, '等的时间太长，这次上传作废了。请重新选文件上传']],
  sheetRefused: [
    [{ why: 'notXlsx' }, '这个文件不是 Excel 表（.xlsx），没有收。请用模板填好再选'],
    [{ why: 'oldExcel' }, '这是老格式的 .xls，没有收。请打开后另存为 .xlsx，再选一次'],
    [{ why: 'encrypted' }, '这张表加了密码，打不开。请取消密码，存好再选'],
    [{ why: 'macros' }, '这张表带宏，没有收。请另存为不带宏的 .xlsx，再选一次'],
    [{ why: 'tooLarge' }, '这张表太大，没有收。请只留要报的人，存成新表再选'],
    [{ why: 'tooManyRows', most: 1000 }, '表里的行太多。一张表最多 1000 人，多了请分成几张'],
    [{ why: 'broken' }, '这张表打不开，可能没有存完整。请在 Excel 里另存一份再选'],
    [{ why: 'noHeader' }, '没有找到表头。要有一行写着“姓名”和“证件号码”，请用模板'],
    [{ why: 'noRows' }, '表里一个人也没有。请从表头下面一行开始填'],
  ],
  poolTooSmall: [[{ stratum: 'school', needs: 2, there: 1 }, '院校专家要 2 位，回避以后能抽的只有 1 位。请补充专家库，或改席位、改成按人回避']],
  chairsUnfit: [[{ size: 7, sum: 6 }, '一组 7 席，现在排了 6 席。请改好再排']],
  nothingToPlan: [[{ tier: 'senior' }, '高级技师里没有等着编组的人选。请先做完资格复审，或换一个专业领域']],
  panelState: [[{ state: 'drawn' }, '这个专家组现在是“已抽取，等评价日”，做不了这一步。请刷新看看下一步']],
  sealTaken: [[{}, '已经封存过一个数，不能再换。请用封存时的手机打开它']],
  sealsClosed: [[{}, '已经有人打开了自己的数，不能再封存。这一次请在场见证']],
  tooFewWitnesses: [[{ least: 2, there: 1 }, '至少要 2 位见证人封存，现在有 1 位。请另一位先封存']],
  openingUnfit: [[{}, '打开的数和封存的不一样，没有收。请用封存时的那部手机打开']],
  lotteryPast: [[{ day: '2024-12-26' }, '12月26日已经到了，开奖结果可能有人知道。请指明今天以后的一期']],
  chanceUnknown: [
    [{ missing: 1, day: null }, '还有 1 位见证人没有打开自己的数。都打开了再抽取'],
    [{ missing: 1, day: '2024-12-26' }, '12月26日的开奖结果还没有登记。开奖以后登记，再抽取'],
  ],
  drawAltered: [[{}, '封存的专家名单被改动过，不能抽取。请纪检查明后重新封存']],
  notTheDay: [[{ day: '2024-12-30' }, '签到只在评价当天：12月30日（周一）。请到那天再签']],
  seatLeft: [[{}, '您的席位已经由别的专家递补。要改变，请和市人社局联系']],
  tooLateToDecline: [[{}, '已经签到的不能再辞。不便打分的，可以逐个弃权或申请回避']],
  meetingNotOpen: [[{}, '会议还没有开始。请先取排名，再审定']],
  panelsOpen: [
    [{ open: 2 }, '还有 2 个专家组没有结束评审。结束以后再开会'],
    [{ open: 0 }, '还没有专家组结束评审。结束以后再开会'],
  ],
  sittingFrozen: [[{}, '名单已经封存，不能再改。要补人请开递补会议']],
  sittingOpen: [[{}, '上一次会议的名单还没有封存。请先封存']],
  notFrozen: [[{}, '名单还没有封存。封存以后再导出']],
  nobodyListed: [[{}, '推荐名单上还没有人。审核通过、划定初评线以后再打印']],
  nobodyToAdd: [[{}, '没有空出的名额，或者没有可以递补的人。不用开递补会议']],
  rankingChanged: [[{}, '有专家组重新打开过，排名可能变了。请重新取排名']],
  placesExceeded: [
    [{ tier: 'chief', over: 1, places: 10, clause: '二、三(四)' }, '首席技师多了 1 名。最多 10 名（通知二、三（四））'],
    [{ tier: null, over: 2, places: 1110, clause: '二、三(四)' }, '四个层级多了 2 名。最多 1110 名（通知二、三（四））'],
  ],
  notRanked: [[{ count: 1 }, '有 1 人不在这一层级的排名里，或者已经审定。请刷新看看']],
  reasonMissing: [
    [{ of: 'departure', count: 2 }, '有 2 处和排名不一样，没写理由。请逐处写明'],
    [{ of: 'tie', count: 3 }, '线上 3 人并列，没写怎么定的。请写明理由'],
    [{ of: 'line', count: 1 }, '空出 1 个名额，没写理由。请写明'],
  ],
  votesMiscounted: [[{ votes: 8, present: 9 }, '票数合计 8 张，到会 9 人，对不上。请核对']],
  notReadyToFreeze: [
    [{ gaps: [{ lacks: 'ties', count: 2 }, { lacks: 'talentOffice' }, { lacks: 'vote' }, { lacks: 'minutesNumber' }] }, '还不能封存，还缺：2 处并列、市委人才办参会人、表决结果、纪要编号。请先补齐'],
    [{ gaps: [{ lacks: 'bureau' }, { lacks: 'nobody' }] }, '还不能封存，还缺：市人社局参会人、递补人选。请先补齐'],
  ],
  chosenGone: [[{ count: 1 }, '名单里有 1 人已经退出申报。请把他们移出，写明理由']],
  calendarUnknown: [[{ year: 2027 }, '2027年的放假安排还没有公布，算不出工作日。请直接写明日期']],
  scoringClosed: [[{}, '本组打分已经结束，没有改动。有疑问请找现场工作人员']],
  scoresIncomplete: [[{ missing: ['取得荣誉', '产生效益'] }, '还没打分：取得荣誉、产生效益。每项都打了再交']],
  sheetHandedIn: [[{}, '这份打分已经交了。要改请改好再交一次']],
  panelNotScoring: [[{ state: 'drawn' }, '这个组现在是“已抽取”，不在打分。请刷新看看']],
  panelNotClosed: [[{ state: 'scoring' }, '这个组现在是“打分中”，还没有结束打分。请刷新看看']],
  belowQuorum: [
    [
      { quorum: 5, cases: [{ name: '王䶮', valid: 4, abstained: 1, recused: 2, missing: 0 }, { name: '李秀兰', valid: 3, abstained: 0, recused: 0, missing: 4 }] },
      '有效打分不足 5 份：王䶮 4 份、李秀兰 3 份。请催交，或递补专家',
    ],
    [
      { quorum: 5, cases: Array.from({ length: 6 }, () => ({ name: '张敏', valid: 4, abstained: 0, recused: 0, missing: 0 })) },
      '有效打分不足 5 份：张敏 4 份、张敏 4 份、张敏 4 份等 6 人。请催交，或递补专家',
    ],
  ],
  rankingNotReady: [[{ panels: 2 }, '还有 2 个组没有结束打分。都结束后再看排名']],
};

const spoken = Object.values(said).flat().map(([, message]) => message);

function check<C extends RefusalCode>(code: C, cases: Said[C]): void {
  cases.forEach(([facts, message]) => expect(messageOf(code, facts)).toBe(message));
}

test.each(Object.keys(said) as RefusalCode[])('%s is said in Chinese with its facts', (code) => check(code, said[code]));

test('the house voice: no ！, no officialese, no codes', () => {
  spoken.forEach((message) => {
    expect(message).not.toMatch(/！|!|请知悉|系统检测到|你|undefined|null|NaN|\[object/);
    expect(message.length).toBeLessThanOrEqual(60);
  });
});
