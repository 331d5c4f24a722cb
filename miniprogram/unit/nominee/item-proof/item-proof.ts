import type { ReplyOf } from '../../../../typings/api';
import type { Trouble } from '../../../cloud/answer';
import { call } from '../../../cloud/call';
import { stopUpload, upload } from '../../../cloud/files';
import { pickPapers } from '../../../cloud/pick';
import type { Job } from '../../../components/paper-list/jobs';
import { dropFile, retryFile, sendFiles, type Carrier } from '../paper-slot/sending';

type Papers = ReplyOf<'unit', 'attach'>['papers'];

const evidenceIn = (papers: Papers): Papers => papers.filter(({ slot }) => slot === 'evidence');

/** Which evidence proves an item: chosen among what is uploaded, or uploaded here. Says `change` with `{ name: 'proof', value }`, and `attached`. */
Component({
  properties: {
    what: { type: String, value: '' },
    proof: { type: Array, value: [] as string[] },
    papers: { type: Array, value: [] as Papers[number][] },
    nominationId: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
  },
  data: { open: false, choices: [] as { fileId: string; name: string; chosen: boolean }[], names: '', jobs: [] as readonly Job[], trouble: '' },
  observers: {
    'papers, proof'(papers: Papers, proof: readonly string[]) {
      const evidence = evidenceIn(papers);
      const choices = evidence.map(({ fileId, name }) => ({ fileId, name, chosen: proof.includes(fileId) }));
      this.setData({ choices, names: choices.filter(({ chosen }) => chosen).map(({ name }) => name).join('、') });
    },
  },
  lifetimes: {
    detached() {
      this.data.jobs.forEach(({ key }) => stopUpload(key));
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    /** Leaves out what was taken away meanwhile. */
    tell(value: readonly string[], papers: Papers) {
      const there = evidenceIn(papers).map(({ fileId }) => fileId);
      this.triggerEvent('change', { name: 'proof', value: value.filter((file) => there.includes(file)) });
    },
    choose({ currentTarget }: Tapped<{ file: string }>) {
      const { file } = currentTarget.dataset;
      const { proof, papers } = this.data;
      this.tell(proof.includes(file) ? proof.filter((one) => one !== file) : [...proof, file], papers);
    },
    carrier(): Carrier {
      return {
        jobs: () => this.data.jobs,
        show: (jobs) => this.setData({ jobs }),
        upload: (job, onProgress) => upload('evidence', job, onProgress, job.key),
        stop: stopUpload,
        attach: (job) => this.attach(job),
      };
    },
    /** A paper that proves this item stands with the nomination's evidence like any other. */
    async attach({ fileId }: Job): Promise<Trouble | null> {
      const { nominationId } = this.data;
      const answer = await call('unit', 'attach', { nominationId, slot: 'evidence', fileId });
      if (!answer.ok) return answer;
      this.triggerEvent('attached', answer.data);
      this.tell([...this.data.proof, answer.data.fileId], answer.data.papers);
      return null;
    },
    async add() {
      const { files, trouble } = await pickPapers(1);
      this.setData({ trouble });
      await sendFiles(this.carrier(), files);
    },
    retry({ detail }: Told<{ key: string }>) {
      void retryFile(this.carrier(), detail.key);
    },
    drop({ detail }: Told<{ key: string }>) {
      void dropFile(this.carrier(), detail.key);
    },
  },
});
