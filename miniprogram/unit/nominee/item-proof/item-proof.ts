import type { ReplyOf } from '../../../../typings/api';
import { addEvidence } from './evidence';

type Papers = ReplyOf<'unit', 'attach'>['papers'];

/** Which evidence proves an item: chosen among what is uploaded, or uploaded here. Says `change` with `{ name: 'proof', value }`, and `attached`. */
Component({
  properties: {
    what: { type: String, value: '' },
    proof: { type: Array, value: [] as string[] },
    papers: { type: Array, value: [] as Papers[number][] },
    nominationId: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
  },
  data: { open: false, choices: [] as { fileId: string; name: string; chosen: boolean }[], names: '', percent: -1, trouble: '' },
  observers: {
    'papers, proof'(papers: Papers, proof: readonly string[]) {
      const evidence = papers.filter(({ slot }) => slot === 'evidence');
      const choices = evidence.map(({ fileId, name }) => ({ fileId, name, chosen: proof.includes(fileId) }));
      this.setData({ choices, names: choices.filter(({ chosen }) => chosen).map(({ name }) => name).join('、') });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    tell(value: readonly string[]) {
      this.triggerEvent('change', { name: 'proof', value });
    },
    choose({ currentTarget }: Tapped<{ file: string }>) {
      const { file } = currentTarget.dataset;
      const { proof } = this.data;
      this.tell(proof.includes(file) ? proof.filter((one) => one !== file) : [...proof, file]);
    },
    async add() {
      const { nominationId, percent } = this.data;
      if (percent >= 0) return;
      this.setData({ trouble: '' });
      const { attached, fileId, trouble } = await addEvidence(nominationId, (done) => this.setData({ percent: done }));
      this.setData({ percent: -1, trouble });
      if (!attached) return;
      this.triggerEvent('attached', attached);
      this.tell([...this.data.proof, fileId]);
    },
  },
});
