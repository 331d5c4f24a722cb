/** An invitation's code, shown this once: to be copied and passed on. */
Component({
  properties: {
    name: { type: String, value: '' },
    code: { type: String, value: '' },
    /** `12月12日（周四）09:00` */
    expires: { type: String, value: '' },
  },
  methods: {
    async copy() {
      await wx.setClipboardData({ data: this.data.code });
    },
  },
});
