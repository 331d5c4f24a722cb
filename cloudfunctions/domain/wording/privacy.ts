import { sayFullDay, type Day } from '../beijing';

/**
 * 个人信息处理告知 (PIPL 17), as data: a changed text is a new version with its day, and every consent names the version it
 * was given to.
 */
export interface PrivacyText {
  readonly version: Day;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export const privacyText: PrivacyText = {
  version: '2024-11-25',
  title: '个人信息处理告知',
  lead: '您的信息只用于包头“金蓝领”的推荐、评审、公示和颁证。下面说清楚谁在用、用什么、用多久，您能做什么。',
  sections: [
    {
      title: '谁在处理',
      lines: [
        '处理者是包头市人力资源和社会保障局，会同市委人才办。单位、旗县区人社局和旗县区委人才办各自只看自己经办的那几份。',
        '依据是您的同意，和履行通知交办的公务所必需（个人信息保护法第十三条）。',
      ],
    },
    {
      title: '为什么要',
      lines: ['核对您符不符合条件，保证一人一届只推荐一次，评审、公示、发证书，结果出来能通知到您。'],
    },
    {
      title: '用到哪些',
      lines: [
        '申请表上的各项：姓名、性别、民族、出生年月、手机、文化程度、政治面貌、岗位、工种、技能等级、荣誉和业绩，和您上传的证书、照片。',
        '证件号码是敏感个人信息（个人信息保护法第二十八条），要您单独同意（第二十九条）。它加密存放，页面上只显示前六位和后四位，除了申请表，不印、不公开。',
        '公示只公开四项：姓名、单位、层级、职业（工种）。',
      ],
    },
    {
      title: '留多久',
      lines: [
        '没有入选的，过了保存期就删除，保存期由市人社局公布。获得称号的，申请表作为荣誉档案保存。',
        '谁在什么时候办了什么，这类记录至少保存六个月（网络安全法第二十一条）。',
      ],
    },
    {
      title: '您能做什么',
      lines: [
        '看：随时在“我的申报”里看自己的申请表走到哪一步。',
        '改：有一处不对，点它旁边的“有疑问”，单位必须改好或者答复您。',
        '不参加了：审定以前都可以撤回同意。请单位经办人按“本人不参加”终止推荐，不用说理由，也不影响以后。撤回以前已经办的仍然有效。',
        '不同意：可以不点确认。没有您的确认，单位交不了您的申请表，您在单位的其他事情不受影响。',
      ],
    },
    {
      title: '问谁',
      lines: ['先问本单位经办人，电话在“我的申报”里。也可以问所在旗县区人社局或市人社局，电话在首页“旗县区和市里的联系方式”里。'],
    },
  ],
};

/** 五(二): "申报人员要如实填报申报信息". */
export const truthSentence =
  '我已核对，以上内容属实。如有弄虚作假，取消申报资格，三年内不得申报市级及以上荣誉（通知五（二））。';

/** PIPL 13. */
export const consentSentence = `我看过《${privacyText.title}》（${sayFullDay(privacyText.version)}版），同意为这次申报处理我的个人信息。`;

/** PIPL 29: for the ID number a consent of its own. */
export const separateConsentSentence = '我单独同意处理我的证件号码。它是敏感个人信息，只用来核对本人、查有没有重复推荐。';

/** What a nominee signs on the printed 本人确认书: the same that is ticked on the phone. */
export const paperConfirmationSentences: readonly string[] = [truthSentence, consentSentence, separateConsentSentence];
