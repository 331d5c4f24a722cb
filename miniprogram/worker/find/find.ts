import type { ReplyOf } from '../../../typings/api';
import { call, type Trouble } from '../../cloud/call';
import { keepOnly } from '../../cloud/grants';
import { care } from '../../theme/care';

type Found = ReplyOf<'nominee', 'find'>['found'];

/** A nominee finds the own nomination by name and the last six characters of the ID number. */
Component({
  behaviors: [care],
  data: {
    name: '',
    idLast6: '',
    errors: {} as Record<string, string>,
    trouble: '',
    noMatch: false,
    needsSignIn: false,
    found: [] as Found,
    busy: false,
  },
  methods: {
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, [`errors.${detail.name}`]: '', trouble: '', noMatch: false });
    },
    async find() {
      const { name, idLast6 } = this.data;
      this.setData({ busy: true, trouble: '', noMatch: false });
      const answer = await call('nominee', 'find', { name: name.trim(), idLast6: idLast6.trim().toUpperCase() });
      this.setData({ busy: false });
      if (!answer.ok) return this.refuse(answer);
      const [only, another] = answer.data.found;
      if (only && !another) return this.goTo(only.nominationId);
      this.setData({ found: answer.data.found, noMatch: !only });
    },
    refuse({ code, kind, message, fields }: Trouble) {
      const trouble = kind === 'offline' ? '现在没有网络，联网后再查' : message || '没有查成，请再试一次';
      this.setData({
        trouble,
        noMatch: code === 'noMatch',
        needsSignIn: code === 'notSignedIn',
        errors: Object.fromEntries(fields.map((wrong) => [wrong.field, wrong.message])),
      });
    },
    open({ currentTarget }: Tapped<{ id: string }>) {
      this.goTo(currentTarget.dataset.id);
    },
    goTo(nominationId: string) {
      void wx.navigateTo({ url: `/worker/confirm/confirm?nominationId=${encodeURIComponent(nominationId)}` });
    },
    /** With the phone that the unit wrote down; this WeChat account then is that phone's. */
    async signInAnew({ detail }: Told<{ code?: string }>) {
      if (!detail.code) return;
      this.setData({ busy: true });
      const answer = await call('account', 'bindPhone', { code: detail.code });
      this.setData({ busy: false });
      if (!answer.ok) return this.refuse(answer);
      keepOnly(answer.data.grants);
      await this.find();
    },
    signIn() {
      void wx.switchTab({ url: '/pages/mine/mine' });
    },
  },
});
