/** WeChat's open interfaces, called through CloudBase. Each function lists those it uses in its config.json. */
import * as z from 'zod';
import { cloud } from './database/connect';

const PhoneReply = z.object({ errcode: z.number(), phoneInfo: z.object({ purePhoneNumber: z.string() }).optional() });
const SendReply = z.object({ errcode: z.number() });

async function callWeChat(apiName: string, requestData: object): Promise<unknown> {
  const { result } = await cloud().callWxOpenApi({ apiName, apiOptions: {}, cgiName: '', requestData });
  return result;
}

/** The phone number behind the one-time code of the phone number button, or null where WeChat does not know the code. */
export async function phoneOfCode(code: string): Promise<string | null> {
  const reply = PhoneReply.parse(await callWeChat('phonenumber.getPhoneNumber', { code }));
  return reply.errcode === 0 ? (reply.phoneInfo?.purePhoneNumber ?? null) : null;
}

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  /** By the template's keys. */
  readonly data: Readonly<Record<string, string>>;
}

/** `noGrant`: the person has not allowed this message (again); nothing was sent. */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<'sent' | 'noGrant'> {
  const data = Object.fromEntries(Object.entries(message.data).map(([key, value]) => [key, { value }]));
  const { errcode } = SendReply.parse(
    await callWeChat('subscribeMessage.send', { touser: message.openid, templateId: message.templateId, page: message.page, data }),
  );
  if (errcode === 0) return 'sent';
  if (errcode === 43101) return 'noGrant';
  throw new Error(`subscribeMessage.send gave ${errcode}`);
}
