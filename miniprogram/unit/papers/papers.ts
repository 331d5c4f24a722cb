import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { ready } from '../../cloud/pageState';
import { pageView } from '../../cloud/pageView';
import { care } from '../../theme/care';

type Papers = ReplyOf<'unit', 'papers'>;

/** 单位材料: the statement of the headcounts, the letter of authority, the stamped summary. */
Component({
  behaviors: [care, pageView(() => call('unit', 'papers', {}), 'shows')],
  methods: {
    onAttached({ detail }: Told<Papers>) {
      this.setData({ state: ready, view: detail });
    },
  },
});
