/** From here on WeChat's text is larger than its largest everyday setting: care mode. */
const careFrom = 1.25;

const careClass = (): '' | 'care' => (wx.getAppBaseInfo().fontSizeScaleFactor >= careFrom ? 'care' : '');

/** Gives a page the class of its root view, so that it follows the size of text chosen in WeChat. */
export const care = Behavior({
  data: { care: '' },
  lifetimes: {
    attached() {
      this.setData({ care: careClass() });
    },
  },
  pageLifetimes: {
    show() {
      const now = careClass();
      if (now !== this.data.care) this.setData({ care: now });
    },
  },
});
