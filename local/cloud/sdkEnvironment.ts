/** What makes the unmodified @cloudbase/node-sdk talk to the local cloud. Functions find it in their environment. */
export interface SdkSettings {
  readonly origin: string;
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
}

/** RUNENV keeps the SDK from looking for a metadata server twice a call; the region is only asked to be there. */
export const sdkEnvironment = ({ origin, envId, secretId, secretKey }: SdkSettings): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: envId,
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: secretKey,
  TCB_ENV: envId,
});
