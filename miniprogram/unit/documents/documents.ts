import type { InputOf, ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { fetchMade, forgetMade, handOver, onComputer, openMade } from '../../cloud/madeFiles';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { archiveAll, type Step } from './archiving';

type View = ReplyOf<'unit', 'documents'>;
type Asked = InputOf<'unit', 'form'>;
type Doing = 'idle' | 'running' | 'stopped' | 'failed' | 'ready' | 'fetching';

/** What a unit prints: for which step, where the stamp goes; every nominee's form; all of it as one archive. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as View | null,
    search: '',
    fetching: false,
    /** The document in the making: its kind, with the nominee or the way it goes. */
    making: '',
    trouble: '',
    note: '',
    doing: 'idle' as Doing,
    step: null as Step | null,
    percent: 0,
    archiveTrouble: '',
    /** The archive on this phone. */
    path: '',
    onComputer: false,
  },
  lifetimes: {
    detached() {
      this.setData({ doing: 'stopped' });
      forgetMade();
    },
  },
  methods: {
    onLoad() {
      this.setData({ onComputer: onComputer() });
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const { search } = this.data;
      const answer = await call('unit', 'documents', search === '' ? {} : { search });
      if (search === this.data.search) this.setData(shown(answer));
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      this.setData({ search: detail.value });
      await quiet();
      if (this.data.search === detail.value) await this.load();
    },
    async more() {
      const { view, search, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('unit', 'documents', { cursor: view.nextCursor, search });
      this.setData({ fetching: false });
      if (answer.ok) this.setData({ view: { ...answer.data, people: [...view.people, ...answer.data.people] } });
      else this.setData({ state: answer });
    },
    go({ currentTarget }: Tapped<{ page: string }>) {
      void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    make({ currentTarget }: Tapped<{ kind: Asked['kind']; route: 'district' | 'city' | null; person: string; key: string }>) {
      const { kind, route, person, key } = currentTarget.dataset;
      if (this.data.making === '') void this.open({ kind, ...(route ? { route } : {}), ...(person ? { nominationId: person } : {}) }, key);
    },
    async open(asked: Asked, key: string) {
      this.setData({ making: key, trouble: '', note: '' });
      const answer = await call('unit', 'form', asked);
      const path = answer.ok ? await fetchMade(answer.data) : null;
      const opened = path !== null && (await openMade(path));
      const trouble = !answer.ok ? sayTrouble(answer, '没有做出来') : opened ? '' : '文件做好了，但没有打开。请再点一次';
      this.setData({ making: '', trouble, note: answer.ok ? answer.data.note : '' });
    },
    async archive() {
      const from = this.data.step;
      this.setData({ doing: 'running', archiveTrouble: '', path: '' });
      const stopped = (): boolean => this.data.doing !== 'running';
      const came = await archiveAll({
        ask: (run) => call('unit', 'archive', run === undefined ? {} : { run }),
        onStep: (step) => this.setData({ step, percent: Math.floor((step.done * 100) / Math.max(1, step.total)) }),
        stopped,
        wait: quiet,
      }, from?.run);
      if (came === 'done') this.setData({ doing: 'ready', percent: 100 });
      else if (came !== 'stopped') this.setData({ doing: 'failed', archiveTrouble: sayTrouble(came, '没有做出来') });
    },
    stop() {
      this.setData({ doing: 'stopped' });
    },
    /** The address holds for ten minutes, so that it is asked for anew each time. */
    async addressed(): Promise<NonNullable<Step['file']> | null> {
      const { step } = this.data;
      const answer = await call('unit', 'archive', step ? { run: step.run } : {});
      if (!answer.ok) this.setData({ archiveTrouble: sayTrouble(answer, '没有做出来') });
      else if (!answer.data.file) this.setData({ step: answer.data, doing: 'stopped', archiveTrouble: '内容有改动，要重新打包' });
      return answer.ok ? answer.data.file : null;
    },
    async fetch() {
      this.setData({ archiveTrouble: '' });
      const file = await this.addressed();
      if (!file) return;
      this.setData({ doing: 'fetching', percent: 0 });
      const path = await fetchMade(file, (percent) => this.setData({ percent }));
      this.setData({ doing: 'ready', percent: 100, path: path ?? '', archiveTrouble: path ? '' : '没有下载完。请再点一次' });
    },
    async hand() {
      const { path, step } = this.data;
      if (!step?.file) return;
      const came = await handOver(path, step.file.name);
      this.setData({ archiveTrouble: came === 'failed' ? '没有发出去。可以复制下载地址，在电脑浏览器里打开' : '' });
    },
    async copy() {
      this.setData({ archiveTrouble: '' });
      const file = await this.addressed();
      if (file) await wx.setClipboardData({ data: file.url });
    },
  },
});
