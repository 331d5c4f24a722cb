import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { fetchMade, forgetMade, handOver, openMade, onComputer } from '../../cloud/madeFiles';
import { pageView } from '../../cloud/pageView';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type List = ReplyOf<'review', 'documents'>['lists'][number];

/** What an office prints: for when, where the stamp goes, and why one cannot be made yet. */
Component({
  behaviors: [care, pageView(() => call('review', 'documents', {}), 'shows')],
  data: {
    /** `<kind>.<format>` in the making. */
    making: '',
    trouble: '',
    onComputer: false,
  },
  lifetimes: {
    attached() {
      this.setData({ onComputer: onComputer() });
    },
    detached() {
      forgetMade();
    },
  },
  methods: {
    async make({ currentTarget }: Tapped<{ kind: List['kind']; format: List['formats'][number]['format'] }>) {
      const { kind, format } = currentTarget.dataset;
      if (this.data.making !== '') return;
      this.setData({ making: `${kind}.${format}`, trouble: '' });
      const answer = await call('review', 'document', { kind, format });
      const path = answer.ok ? await fetchMade(answer.data) : null;
      const opened = path !== null && (await openMade(path));
      const trouble = !answer.ok ? sayTrouble(answer, '没有做出来') : opened ? '' : '文件做好了，但没有打开。请再点一次';
      this.setData({ making: '', trouble });
    },
    async record() {
      if (this.data.making !== '') return;
      this.setData({ making: 'record', trouble: '' });
      const answer = await call('review', 'evaluationRecord', {});
      const path = answer.ok ? await fetchMade(answer.data) : null;
      const came = answer.ok && path !== null ? await handOver(path, answer.data.name) : 'failed';
      this.setData({ making: '', trouble: answer.ok ? (came === 'failed' ? '没有发出去。请再点一次' : '') : sayTrouble(answer, '没有做出来') });
    },
  },
});
