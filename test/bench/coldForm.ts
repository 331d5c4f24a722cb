/** The first paper that a function writes after it started, with all it loads late for that, beside the same in bare libraries. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { desks, units } from '../../cloudfunctions/platform/database/collections';
import { coldRatioOf, type Figure } from './figure';
import { approvedUnit, confirmedDesk } from './madeUp';
import { inOwnProcess, runScript } from './ownProcess';
import { accounts, contactAccount, type World } from './world';

const unitId = '91150203MA7K2Q4T0J.66666666';
const openid = 'cold-form';
const rounds = 9;

/** The same reads and writes, and a page of the libraries' own, with nothing thought about. */
const bare = `
  const tcb = require('@cloudbase/node-sdk');
  const { Document, Packer, Paragraph } = require('docx');
  (async () => {
    const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
    const db = app.database();
    const read = (collection, id) => db.collection(collection).doc(id).get();
    await read('accounts', '${openid}');
    await Promise.all([read('seasons', '2024'), read('units', '${unitId}'), read('unitSeasons', '2024|${unitId}')]);
    const place = 'made/' + process.pid + '.docx';
    await db.collection('disposables').add({ _id: place, dueAt: '' });
    const tx = await db.startTransaction();
    await tx.collection('attempts').doc('x' + process.pid).get();
    await tx.collection('attempts').doc('x' + process.pid).set({ n: 1 });
    await tx.collection('events').add({ type: 'formMade' });
    await tx.collection('disposables').doc(place).set({ dueAt: '9' });
    await tx.commit();
    const lines = Array.from({ length: 60 }, () => new Paragraph('包头市高技能人才'));
    const fileContent = await Packer.toBuffer(new Document({ sections: [{ children: lines }] }));
    const { fileID } = await app.uploadFile({ cloudPath: place, fileContent });
    await app.getTempFileURL({ fileList: [fileID] });
  })();`;

async function bareBundle(folder: string): Promise<string> {
  const [source, outfile] = [path.join(folder, 'bare.js'), path.join(folder, 'bare.out.js')];
  writeFileSync(source, bare);
  const nodePaths = [path.resolve(__dirname, '../../node_modules')];
  await build({ entryPoints: [source], outfile, nodePaths, bundle: true, platform: 'node', target: 'node20', format: 'cjs', minify: true, logLevel: 'error' });
  return outfile;
}

export async function coldForm(world: World): Promise<Figure[]> {
  await world.fill(accounts, [contactAccount(openid, unitId)]);
  await world.fill(units, [approvedUnit(unitId)]);
  await world.fill(desks, [confirmedDesk(1, unitId)]);
  const folder = mkdtempSync(path.join(tmpdir(), 'cold-form-'));
  const bundle = JSON.stringify(await bareBundle(folder));
  const write = (): Promise<string> => inOwnProcess('unit', openid, `return (await ask('form', { kind: 'contacts' })).size;`);
  const timed = await coldRatioOf(write, () => runScript(`require(${bundle})`), rounds);
  rmSync(folder, { recursive: true });
  return [{ name: 'first unit.form of a cold function', ...timed, limit: 1.5, unit: '×', beside: 'the SDK, docx, the same calls and a bare page, each in a process of its own' }];
}
