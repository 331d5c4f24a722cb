/**
 * What the embedded cloud promises, driven by the unmodified SDK, each row marked with how sure it is that Tencent does the
 * same. With CLOUDBASE_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY the same rows run against that environment too:
 * they use one collection, `conformance`, and files under `conformance/`, and leave both empty.
 */
import { openCloud, type OpenCloud } from '../openCloud';
import { initSdk, type Sdk } from '../sdk';
import { collections } from './behaviours/collections';
import { documents } from './behaviours/documents';
import { files } from './behaviours/files';
import { paging } from './behaviours/paging';
import { queries } from './behaviours/queries';
import { transactions } from './behaviours/transactions';
import { updates } from './behaviours/updates';
import { clear, type Behaviour, type Stage } from './stage';

const { CLOUDBASE_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } = process.env;
const name = 'conformance';
const groups: Readonly<Record<string, readonly Behaviour[]>> = {
  documents,
  updates,
  queries,
  paging,
  transactions,
  collections,
  files,
};

const stageOf = (sdk: Sdk): Stage => {
  const db = sdk.database();
  return { sdk, db, items: db.collection(name), name };
};

const promise = (where: string, open: () => Promise<Sdk>, close: () => Promise<void>): void =>
  describe(where, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = stageOf(await open());
    });
    beforeEach(() => clear(stage));
    afterAll(async () => {
      await clear(stage);
      await close();
    });
    describe.each(Object.entries(groups))('%s', (_group, behaviours) => {
      test.each(behaviours.map((behaviour) => [behaviour.says, behaviour.mark, behaviour] as const))(
        '%s (%s)',
        (_says, _mark, { run }) => run(stage),
      );
    });
  });

let local: OpenCloud;
promise(
  'the embedded cloud',
  async () => {
    local = await openCloud({ database: { collections: [{ name }] } });
    return local.sdk;
  },
  () => local.close(),
);

if (CLOUDBASE_ENV !== undefined && TENCENTCLOUD_SECRETID !== undefined && TENCENTCLOUD_SECRETKEY !== undefined) {
  promise(
    `Tencent's environment ${CLOUDBASE_ENV}`,
    async () => {
      const sdk = initSdk({ env: CLOUDBASE_ENV, secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY });
      await sdk
        .database()
        .createCollection(name)
        .catch(() => undefined);
      return sdk;
    },
    () => Promise.resolve(),
  );
} else {
  process.stderr.write(
    'conformance: not run against Tencent (set CLOUDBASE_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY)\n',
  );
}
