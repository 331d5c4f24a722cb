/**
 * What the local stand-in of 内容安全 finds `risky` or wants to have looked at (`review`), with WeChat's labels. Tencent's own
 * judgement is not known and far wider: this list only lets the way of a refused text be walked.
 */
export const riskyWords: ReadonlyArray<{
  readonly word: string;
  readonly label: number;
  readonly suggest: 'risky' | 'review';
}> = [
  { word: '赌博', label: 20002, suggest: 'risky' },
  { word: '代开发票', label: 20008, suggest: 'risky' },
  { word: '办假证', label: 20008, suggest: 'risky' },
  { word: '色情', label: 20002, suggest: 'risky' },
  { word: '诈骗教程', label: 20008, suggest: 'risky' },
  { word: '加微信领红包', label: 10001, suggest: 'review' },
];
