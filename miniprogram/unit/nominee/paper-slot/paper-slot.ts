import type { ReplyOf } from '../../../../typings/api';
import { stopUpload, upload, type Purpose } from '../../../cloud/files';
import { pickPapers } from '../../../cloud/pick';
import { again, changed, failedWith, jobIn, jobOf, nextJob, without, type Job } from '../../../components/paper-list/jobs';
import { attachPaper, detachPaper, type Place } from './places';

/** As any of the functions shows a paper to its unit. */
type Paper = Pick<ReplyOf<'unit', 'attach'>['papers'][number], 'label' | 'name' | 'type' | 'sizeText' | 'url' | 'fileId'> & {
  readonly slot: string;
};

/** Keys of files on their way are for this phone alone. */
let lastKey = 0;
const newKey = (): string => `upload-${(lastKey += 1)}`;

/**
 * The papers of one kind: those there, those on their way, and a place to add. Says `attached` with what the functions
 * answer; of a statement, which its page attaches itself, `uploaded` with the file's id and name.
 */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    kind: { type: String, value: 'levelCertificate' as Purpose },
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    papers: { type: Array, value: [] as Paper[] },
    /** So many at most; a single one gives its place to the next. */
    most: { type: Number, value: 1 },
    disabled: { type: Boolean, value: false },
    /** Pictures alone: no PDF. */
    pictures: { type: Boolean, value: false },
    adding: { type: String, value: '添加照片或 PDF' },
  },
  data: { own: [] as readonly Paper[], jobs: [] as readonly Job[], trouble: '', ready: false },
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
      return { kind: this.data.kind, nominationId: this.data.nominationId };
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
      const { files, trouble } = await pickPapers(Math.min(most, 9), pictures);
      this.setData({ trouble });
      const chosen = files.map((file) => jobOf(newKey(), file, replaces));
      if (chosen.length > 0) this.setData({ jobs: [...this.data.jobs, ...chosen] });
      await this.work();
    },
    /** Sends what waits, one after the other. Each call goes on only while nothing else is under way. */
    async work() {
      for (let job = nextJob(this.data.jobs); job; job = nextJob(this.data.jobs)) await this.carry(job);
    },
    change(key: string, change: Partial<Job>) {
      this.setData({ jobs: changed(this.data.jobs, key, change) });
    },
    async carry({ key, path, name, size, fileId: arrived }: Job) {
      this.change(key, { stage: arrived === '' ? 'sending' : 'attaching' });
      const fileId = arrived || (await this.send(key, { path, name, size }));
      if (fileId === '' || !jobIn(this.data.jobs, key)) return;
      this.change(key, { fileId, percent: 100, stage: 'attaching' });
      await this.attach(key, fileId, name);
    },
    async send(key: string, file: { path: string; name: string; size: number }): Promise<string> {
      const sent = await upload(this.data.kind, file, (percent) => this.change(key, { percent }), key);
      if (sent.ok) return sent.data.fileId;
      const job = jobIn(this.data.jobs, key);
      if (job) this.change(key, failedWith(job, sent));
      return '';
    },
    async attach(key: string, fileId: string, name: string) {
      if (this.data.kind === 'statement') {
        this.setData({ jobs: without(this.data.jobs, key) });
        return this.triggerEvent('uploaded', { fileId, name });
      }
      const answer = await attachPaper(this.place(), fileId, jobIn(this.data.jobs, key)?.replaces ?? '');
      const job = jobIn(this.data.jobs, key);
      if (answer.ok) {
        this.setData({ jobs: without(this.data.jobs, key) });
        this.triggerEvent('attached', answer.data);
      } else if (job) this.change(key, failedWith(job, answer));
    },
    retry({ detail }: Told<{ key: string }>) {
      const job = jobIn(this.data.jobs, detail.key);
      if (job) this.change(job.key, again(job));
      void this.work();
    },
    drop({ detail }: Told<{ key: string }>) {
      this.setData({ jobs: without(this.data.jobs, detail.key) });
      stopUpload(detail.key);
      void this.work();
    },
    async remove({ detail }: Told<{ index: number }>) {
      const paper = this.data.own[detail.index];
      if (!paper) return;
      const { confirm } = await wx.showModal({ title: '移去这份材料', content: paper.name, confirmText: '移去' });
      if (!confirm) return;
      const answer = await detachPaper(this.place(), paper.fileId);
      this.setData({ trouble: answer.ok ? '' : answer.message || '没有移去，请再试一次' });
      if (answer.ok) this.triggerEvent('attached', answer.data);
    },
  },
});
