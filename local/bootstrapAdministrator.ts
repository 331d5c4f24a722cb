/**
 * Makes the one-time code by which the first administrator of an environment signs in: `npm run bootstrap`.
 * It writes one invitation and refuses where there is an administrator already. Against Tencent it takes CLOUDBASE_ENV,
 * TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY and LOOKUP_KEY; against a running local server, `-- --data DIR`.
 */
import { bootstrap, grantIdOf } from '../cloudfunctions/domain/account/people';
import { allow, refuse, type Decision } from '../cloudfunctions/domain/refusal';
import { messageOf } from '../cloudfunctions/domain/wording';
import { later, now } from '../cloudfunctions/platform/clock';
import { invitations, offices } from '../cloudfunctions/platform/database/collections';
import { transact } from '../cloudfunctions/platform/database/transact';
import { lookupKey, oneTimeCode } from '../cloudfunctions/platform/secrets';
import { argument } from './arguments';
import { useLocalEnvironment } from './environment';

const oneDay = 24 * 60 * 60 * 1000;

/** Writes the invitation, good for a day from `at`, and returns its code. */
export async function inviteFirstAdministrator(at: string): Promise<Decision<string, 'alreadyAdministered' | 'busy'>> {
  const code = oneTimeCode(16);
  return transact(async (tx) => {
    const grantId = grantIdOf('admin', undefined);
    const office = await tx.get(offices, grantId);
    if (office && office.members.length > 0) return refuse('alreadyAdministered');
    await tx.add(invitations, {
      _id: lookupKey('code', code),
      role: 'admin',
      grantId,
      place: '包头市',
      personId: null,
      name: '系统管理员',
      invitedBy: bootstrap,
      invitedAs: grantId,
      replaces: 'nobody',
      expiresAt: later(at, oneDay),
      acceptedBy: null,
    });
    return allow(code);
  });
}

/** Points the SDK at the named environment, or at the local server; gives the moment it is there. */
async function connect(data: string | undefined): Promise<string> {
  const { CLOUDBASE_ENV } = process.env;
  if (data !== undefined || !CLOUDBASE_ENV) return useLocalEnvironment(data ?? '.data');
  Object.assign(process.env, { TCB_ENV: CLOUDBASE_ENV, SCF_NAMESPACE: CLOUDBASE_ENV });
  return now();
}

async function main(): Promise<void> {
  const decision = await inviteFirstAdministrator(await connect(argument('data')));
  console.log(decision.ok ? `一次性邀请码 ${decision.value}（24 小时内有效）。登录小程序后，在“我的—接受邀请”里填写。` : messageOf(decision.code, decision.facts));
  process.exit(decision.ok ? 0 : 1);
}

if (process.argv[1] === __filename)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
