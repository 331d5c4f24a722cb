import type { ReplyOf } from '../../../../typings/api';
import type { Trouble } from '../../../cloud/answer';
import { stopUpload, upload, type Purpose } from '../../../cloud/files';
import { pickPapers } from '../../../cloud/pick';
import { troubleIn } from '../../../cloud/sayTrouble';
import type { Job } from '../../../components/paper-list/jobs';
import { attachPaper, detachPaper, type Place } from './places';
import { dropFile, retryFile, sendFiles, type Carrier } from './sending';

/** As any of the functions shows a paper to its unit. */
type Paper = Pick<ReplyOf<'unit', 'attach'>['papers'][number], 'label' | 'name' | 'type' | 'sizeText' | 'url' | 'fileId'> & {
  readonly slot: string;
};

/**
 * The papers of one kind: those there, those on their way, and a place to add. Says `attached` with what the functions
 * answer; of a statement, which its page attaches itself, `uploaded` with the file's id and name.
 */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    kind: { type: String, value: 'levelCertificate' as Purpose },
    /** Of a form to be signed: the revision that its page shows. */
    revision: { type: Number, value: 0 },
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    papers: { type: Array, value: [] as Paper[] },
    /** So many at most; a single one gives its place to the next. */
    most: { type: Number, value: 1 },
    disabled: { type: Boolean, value: false },
    /** Something stands in the slot. */
    filled: { type: Boolean, value: false },
    /** Pictures alone: no PDF. */
    pictures: { type: Boolean, value: false },
    adding: { type: String, value: '添加照片或 PDF' },
  },
  data: { own: [] as readonly Paper[], jobs: [] as readonly Job[], trouble: '', ready: false, picked: 0 },
  observers: {
    'papers, kind, nominationId'(papers: readonly Paper[], kind: Purpose, nominationId: string) {
      const ownDesk = kind === 'statement' || kind === 'authorityLetter' || kind === 'stampedSummary';
      this.setData({ own: papers.filter(({ slot }) => slot === kind), ready: ownDesk || nominationId !== '' });
    },
  },
  lifetimes: {
    detached() {
      this.data.jobs.forEach(({ key }) => stopUpload(key));
    },
  },
  methods: {
    place(): Place {
      return { kind: this.data.kind, nominationId: this.data.nominationId, revision: this.data.picked };
    },
    async choose() {
      const { most, own, jobs, pictures } = this.data;
      await this.pick(most === 1 ? 1 : most - own.length - jobs.length, pictures, '');
    },
    async replace({ detail }: Told<{ index: number }>) {
      const paper = this.data.own[detail.index];
      if (paper) await this.pick(1, this.data.pictures, paper.fileId);
    },
    async pick(most: number, pictures: boolean, replaces: string) {
      // The page may show a newer one by the time that the camera closes.
      this.setData({ picked: this.data.revision });
      const { files, trouble } = await pickPapers(Math.min(most, 9), pictures);
      this.setData({ trouble });
      await sendFiles(this.carrier(), files, replaces);
    },
    carrier(): Carrier {
      const { kind } = this.data;
      return {
        jobs: () => this.data.jobs,
        show: (jobs) => this.setData({ jobs }),
        upload: (job, onProgress) => upload(kind, job, onProgress, job.key),
        stop: stopUpload,
        attach: (job) => this.attach(job),
      };
    },
    async attach({ fileId, name, replaces }: Job): Promise<Trouble | null> {
      if (this.data.kind === 'statement') {
        this.triggerEvent('uploaded', { fileId, name });
        return null;
      }
      const answer = await attachPaper(this.place(), fileId, replaces);
      if (!answer.ok) return answer;
      this.triggerEvent('attached', answer.data);
      return null;
    },
    retry({ detail }: Told<{ key: string }>) {
      void retryFile(this.carrier(), detail.key);
    },
    drop({ detail }: Told<{ key: string }>) {
      void dropFile(this.carrier(), detail.key);
    },
    async remove({ detail }: Told<{ index: number }>) {
      const paper = this.data.own[detail.index];
      if (!paper) return;
      const { confirm } = await wx.showModal({ title: '移去这份材料', content: paper.name, confirmText: '移去' });
      if (!confirm) return;
      const answer = await detachPaper(this.place(), paper.fileId);
      this.setData({ trouble: troubleIn(answer, '没有移去') });
      if (answer.ok) this.triggerEvent('attached', answer.data);
    },
  },
});
