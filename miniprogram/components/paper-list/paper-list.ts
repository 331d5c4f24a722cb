import { showPaper } from '../../cloud/files';
import { sayFailed, sayStage, type Job } from './jobs';
import { withThumbs, type WithThumb } from './thumbs';

interface Paper {
  readonly fileId?: string;
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly sizeText: string;
  readonly url: string;
}

interface Row extends WithThumb<Paper> {
  readonly picture: boolean;
  /** The name where it says more than the label. */
  readonly title: string;
}

const pictures = /\.(jpe?g|png)$/i;

/** On the little sheet where no picture can stand: of one that is none, a question. */
const badgeOf = ({ path }: Job): string => (/\.pdf$/i.test(path) ? 'PDF' : '?');

/** Papers in a list: tap one to see it large. Those on their way stand last, each with its progress. */
Component({
  properties: {
    papers: { type: Array, value: [] as Paper[] },
    jobs: { type: Array, value: [] as Job[] },
    /** Each paper can be taken away (`remove`), with its index. */
    removable: { type: Boolean, value: false },
    /** Each can be changed for another (`replace`), with its index. */
    replaceable: { type: Boolean, value: false },
    /** Shows what each paper is for. */
    labelled: { type: Boolean, value: false },
  },
  data: { rows: [] as Row[], sending: [] as (Job & { picture: boolean; text: string; badge: string })[], left: '', failed: '' },
  observers: {
    'papers, labelled'(papers: readonly Paper[], labelled: boolean) {
      this.setData({
        rows: withThumbs(papers, this.data.rows).map((paper) => ({ ...paper, picture: paper.type.startsWith('image'), title: labelled ? paper.label : paper.name })),
      });
    },
    jobs(jobs: readonly Job[]) {
      const sending = jobs.map((job) => ({ ...job, picture: pictures.test(job.path) && (job.error === '' || job.canRetry), text: sayStage(job), badge: badgeOf(job) }));
      this.setData({ sending, left: sayFailed(jobs) });
    },
  },
  methods: {
    async show(event: Tapped<{ index: number }>) {
      const paper = this.data.papers[event.currentTarget.dataset.index];
      if (!paper) return;
      const opened = await showPaper(paper, this.data.papers);
      this.setData({ failed: opened ? '' : '这份材料没有打开。请下拉刷新后再点' });
    },
    /** An address lasts for minutes. */
    renew({ currentTarget }: Tapped<{ index: number }>) {
      const { index } = currentTarget.dataset;
      const row = this.data.rows[index];
      if (row && row.thumb !== row.url) this.setData({ [`rows[${index}].thumb`]: row.url });
    },
    remove({ currentTarget }: Tapped<{ index: number }>) {
      this.triggerEvent('remove', { index: currentTarget.dataset.index });
    },
    replace({ currentTarget }: Tapped<{ index: number }>) {
      this.triggerEvent('replace', { index: currentTarget.dataset.index });
    },
    /** Both about a file on its way, by its `key`. */
    retry({ currentTarget }: Tapped<{ key: string }>) {
      this.triggerEvent('retry', { key: currentTarget.dataset.key });
    },
    drop({ currentTarget }: Tapped<{ key: string }>) {
      this.triggerEvent('drop', { key: currentTarget.dataset.key });
    },
  },
});
