interface Unsaved {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** What was written on a form that may not be written in any more: to read and to copy, until it is let go (`letgo`). */
Component({
  properties: { fields: { type: Array, value: [] as Unsaved[] } },
  methods: {
    async copy() {
      await wx.setClipboardData({ data: this.data.fields.map(({ label, text }) => `${label}：${text}`).join('\n') });
    },
    async letGo() {
      const { confirm } = await wx.showModal({ title: '不要这些内容了', content: '没有存上的内容会从这部手机上删去。', confirmText: '删去' });
      if (confirm) this.triggerEvent('letgo');
    },
  },
});
