import { topPage } from '../pages/pageStack';
import { askPhoneNumber } from '../sheets/phoneNumber';
import { shareWithFriend } from '../sheets/share';
import { showToast } from '../sheets/toast';
import { pickFiles } from '../files/pickFiles';
import type { BuiltInNode } from './node';

/** The page hears the answer as an event of the button; there is no other way to a phone number. */
async function phoneNumber(node: BuiltInNode, event: string): Promise<void> {
  const code = await askPhoneNumber().catch((error: unknown) => error);
  if (typeof code === 'string') node.emit(event, { errMsg: 'getPhoneNumber:ok', code });
  else if (code === null) node.emit(event, { errMsg: 'getPhoneNumber:fail user deny' });
  else node.emit(event, { errMsg: `getPhoneNumber:fail ${code instanceof Error ? code.message : ''}` });
}

const said = (title: string): void => showToast({ title, icon: 'none', duration: 1500 });

/** What `open-type` adds to a button. */
export const openTypes: Record<string, (node: BuiltInNode) => void> = {
  getPhoneNumber: (node) => void phoneNumber(node, 'getphonenumber'),
  getRealtimePhoneNumber: (node) => void phoneNumber(node, 'getrealtimephonenumber'),
  share: (node) => {
    const page = topPage();
    if (page) void shareWithFriend(page, 'button', { dataset: node.component.dataset, id: node.component.id });
  },
  contact: (node) => {
    said('这里会打开客服会话');
    node.emit('contact', { path: '', query: {} });
  },
  feedback: () => said('这里会打开意见反馈'),
  openSetting: (node) => node.emit('opensetting', { authSetting: {}, errMsg: 'openSetting:ok' }),
  chooseAvatar: (node) =>
    void pickFiles('image/*', false).then(([file]) => file && node.emit('chooseavatar', { avatarUrl: file.path })),
  agreePrivacyAuthorization: (node) =>
    node.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }),
};
