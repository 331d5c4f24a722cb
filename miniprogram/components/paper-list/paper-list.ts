import { showPaper } from '../../cloud/files';

interface Paper {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly sizeText: string;
  readonly url: string;
}

/** A file on its way, or one that did not arrive. */
interface Upload {
  readonly name: string;
  readonly percent: number;
  readonly error: string;
  readonly canRetry: boolean;
}

/** `image/jpeg` → `JPG`: the little sheet before each name. */
const badgeOf = (type: string): string => (type.endsWith('pdf') ? 'PDF' : type.endsWith('png') ? 'PNG' : 'JPG');

/** Papers in a list: tap one to see it large. The upload under way stands last; `retry` and `drop` are about that one. */
Component({
  properties: {
    papers: { type: Array, value: [] as Paper[] },
    upload: { type: null, value: null as Upload | null },
    /** Each paper carries a cross that says `remove` with its index. */
    removable: { type: Boolean, value: false },
    /** Shows what each paper is for. */
    labelled: { type: Boolean, value: false },
  },
  data: { rows: [] as (Paper & { badge: string })[], failed: '' },
  observers: {
    papers(papers: readonly Paper[]) {
      this.setData({ rows: papers.map((paper) => ({ ...paper, badge: badgeOf(paper.type) })) });
    },
  },
  methods: {
    async show(event: Tapped<{ index: number }>) {
      const paper = this.data.papers[event.currentTarget.dataset.index];
      if (!paper) return;
      const opened = await showPaper(paper, this.data.papers);
      this.setData({ failed: opened ? '' : '这份材料没有打开。请下拉刷新后再点' });
    },
    remove({ currentTarget }: Tapped<{ index: number }>) {
      this.triggerEvent('remove', { index: currentTarget.dataset.index });
    },
    retry() {
      this.triggerEvent('retry');
    },
    drop() {
      this.triggerEvent('drop');
    },
  },
});
