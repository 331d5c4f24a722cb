import { loading, type PageState } from '../../cloud/pageState';

const headRows = [{ width: '40%', height: '32rpx' }, { width: '62%', height: '64rpx' }, 1, { width: '70%', height: '32rpx' }];
const cardRow = [{ width: '56rpx', height: '56rpx', type: 'circle', margin: '0 24rpx 0 0' }, { width: '70%', height: '36rpx' }];

/** Loading, and every way of not getting there. Shows its slot when there is something to show (`filled`), trouble as a bar above it. */
Component({
  properties: {
    state: { type: Object, value: loading },
    /** Whether the slot has content already. */
    filled: { type: Boolean, value: false },
    /** What the page wanted, for the headline: `没有取到{{what}}`. */
    what: { type: String, value: '内容' },
  },
  data: { headRows, cardRows: [cardRow, cardRow, cardRow, cardRow], needsSignIn: false },
  observers: {
    state(state: PageState) {
      this.setData({ needsSignIn: state.kind === 'refused' && state.code === 'notSignedIn' });
    },
  },
  methods: {
    retry() {
      this.triggerEvent('retry');
    },
    signIn() {
      void wx.switchTab({ url: '/pages/mine/mine' });
    },
  },
});
