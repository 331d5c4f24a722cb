import { listPeople, postJson } from '../cloud/server';
import { h } from '../element';
import { phoneState } from '../phoneState';
import { openSheet, sheetButton } from './sheet';

const key = (): string => `phone:number:${phoneState().openid}`;

/** The number bound to this WeChat: the person's own, or the one a new user typed before. */
async function knownNumber(): Promise<string> {
  const people = await listPeople();
  const person = people.find(({ openid }) => openid === phoneState().openid);
  return person?.phone ?? localStorage.getItem(key()) ?? '';
}

/** Asks, as WeChat does, whether the page may have the number. Gives a code for the server, or null when refused. */
export async function askPhoneNumber(): Promise<string | null> {
  const known = await knownNumber();
  return new Promise((resolve, reject) => {
    const field = h('input', {
      class: 'phone-number',
      inputmode: 'numeric',
      maxlength: '11',
      'aria-label': '微信绑定的手机号',
      value: known,
    });
    const refuse = (): void => {
      sheet.close();
      resolve(null);
    };
    const allow = (): void => {
      if (!/^1\d{10}$/.test(field.value)) return field.focus();
      sheet.close();
      localStorage.setItem(key(), field.value);
      postJson<{ code: string }>('/local/phone-code', { phone: field.value }).then(({ code }) => resolve(code), reject);
    };
    const note = known ? '微信绑定的号码' : '新微信用户：填一个号码作为微信绑定的号码';
    const sheet = openSheet(
      'bottom',
      '申请获取手机号',
      [
        h('p', { class: 'sheet-app' }, document.title),
        h('h2', {}, '申请获取并验证你的手机号'),
        field,
        h('p', { class: 'sheet-note' }, note),
        h(
          'div',
          { class: 'sheet-buttons' },
          sheetButton('不允许', 'sheet-refuse', refuse),
          sheetButton('允许', 'sheet-allow', allow),
        ),
      ],
      () => resolve(null),
    );
  });
}
