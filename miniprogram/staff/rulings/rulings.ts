import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { changesOf, draftOf, fieldsOf, inputOf, type Draft, type Field, type RulingRow } from './fields';

type Asking = Pick<RulingRow, 'kind' | 'title' | 'text' | 'now'>;

/** What is in force on top of the notice, and the sheets to decide more. */
Component({
  behaviors: [care, pageView(() => call('review', 'rulings', {}))],
  data: {
    asking: null as Asking | null,
    fields: [] as readonly Field[],
    draft: {} as Draft,
    reason: '',
    trouble: '',
    outcome: '',
    busy: false,
  },
  methods: {
    /** A unit's row in another list leads here with its id and name. */
    onLoad({ unitId = '', unitName = '' }: { unitId?: string; unitName?: string }) {
      void this.load();
      if (unitId === '') return;
      const title = decodeURIComponent(unitName);
      this.ask({ kind: 'unitExtension', title, text: '报旗县区的材料', now: { unitId: decodeURIComponent(unitId), route: 'district' } });
    },
    edit({ currentTarget }: Tapped<{ row: RulingRow }>) {
      const { row } = currentTarget.dataset;
      if (row.canRule) this.ask(row);
    },
    ask(asking: Asking) {
      this.setData({ asking, fields: fieldsOf(asking.kind), draft: draftOf(asking), reason: '', trouble: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible && !this.data.busy) this.setData({ asking: null });
    },
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ draft: { ...this.data.draft, [detail.name]: detail.value }, trouble: '' });
    },
    onReason({ detail }: Told<{ value: string }>) {
      this.setData({ reason: detail.value, trouble: '' });
    },
    async send() {
      const { asking, view, draft, reason } = this.data;
      if (!asking || !view) return;
      const changes = changesOf(asking, draft);
      const told = changes.length > 0 ? changes.join('\n') : '和现在一样，写成裁定';
      const { confirm } = await wx.showModal({ title: asking.title, content: `${told}\n理由：${reason.trim()}`, confirmText: '就这样定', cancelText: '再看看' });
      if (!confirm) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'grant', inputOf(asking, draft, reason.trim(), view.version));
      this.setData({ busy: false });
      if (answer.ok) return this.setData({ view: answer.data, asking: null, outcome: `${asking.title}：已按新的办` });
      if (answer.code === 'stale') void this.load();
      this.setData({ trouble: answer.fields[0]?.message ?? sayTrouble(answer, '没有存上') });
    },
  },
});
