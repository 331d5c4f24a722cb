import type { InputOf, ReplyOf } from '../../../../typings/api';
import { call, type Trouble } from '../../../cloud/call';
import { upload } from '../../../cloud/files';
import { pickFile, type Picked } from '../../../cloud/pick';

type Paper = ReplyOf<'unit', 'attach'>['papers'][number];
type Slot = InputOf<'unit', 'attach'>['slot'];
type Upload = { name: string; percent: number; error: string; canRetry: boolean };

/** The papers of one kind: those there, the one on its way, and a place to add. Says `attached` with papers and problems. */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    kind: { type: String, value: 'levelCertificate' as Slot },
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    papers: { type: Array, value: [] as Paper[] },
    /** A new file takes the old one's place. */
    single: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
  },
  data: { own: [] as readonly Paper[], upload: null as Upload | null, picked: null as Picked | null, trouble: '' },
  observers: {
    'papers, kind'(papers: readonly Paper[], kind: Slot) {
      this.setData({ own: papers.filter(({ slot }) => slot === kind) });
    },
  },
  methods: {
    async choose() {
      const { file, trouble } = await pickFile();
      this.setData({ trouble });
      if (!file) return;
      this.setData({ picked: file });
      await this.send();
    },
    async send() {
      const { picked, nominationId, kind } = this.data;
      if (!picked) return;
      this.setData({ upload: { name: picked.name, percent: 0, error: '', canRetry: false } });
      const sent = await upload(kind, picked, (percent) => this.setData({ 'upload.percent': percent }));
      if (!sent.ok) return this.fail(sent);
      const attached = await call('unit', 'attach', { nominationId, slot: kind, fileId: sent.data.fileId });
      if (!attached.ok) return this.fail(attached);
      this.drop();
      this.triggerEvent('attached', attached.data);
    },
    fail({ kind, message }: Trouble) {
      const percent = this.data.upload?.percent ?? 0;
      const error = kind === 'offline' ? `网络断了，停在 ${percent}%` : message || '没有传上，请再试一次';
      this.setData({ 'upload.error': error, 'upload.canRetry': kind !== 'refused' });
    },
    async remove({ detail }: Told<{ index: number }>) {
      const paper = this.data.own[detail.index];
      if (!paper) return;
      const { confirm } = await wx.showModal({ title: '移去这份材料', content: paper.name, confirmText: '移去' });
      if (!confirm) return;
      const answer = await call('unit', 'detach', { nominationId: this.data.nominationId, fileId: paper.fileId });
      this.setData({ trouble: answer.ok ? '' : answer.message || '没有移去，请再试一次' });
      if (answer.ok) this.triggerEvent('attached', answer.data);
    },
    drop() {
      this.setData({ upload: null, picked: null });
    },
  },
});
