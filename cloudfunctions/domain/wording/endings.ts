import type { Ending } from '../nomination/nomination';

interface EndingWords {
  readonly name: string;
  /** What its nominee reads. */
  readonly nominee: string;
}

const words: Readonly<Record<Ending, EndingWords>> = {
  left: { name: '已调离本单位', nominee: '您已离开原单位，这次推荐就到这里。到新单位后，可以由新单位推荐。' },
  retired: { name: '已退休', nominee: '您已退休，这次推荐就到这里。感谢您多年的技艺和付出。' },
  died: { name: '已去世', nominee: '' },
  declined: { name: '本人不参加', nominee: '按您本人的意愿，这次推荐就到这里。以后想参加，仍可由单位推荐。' },
};

export const endingName = (why: Ending): string => words[why].name;

/** A plain sentence for the nominee; '' where nobody is to read one. */
export const endingSentence = (why: Ending): string => words[why].nominee;
