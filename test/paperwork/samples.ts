/** Made-up papers at both ends: a few words, and all that the form takes. */
import { deflateSync } from 'node:zlib';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import type { Headcounts } from '../../cloudfunctions/domain/nomination/desk';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { ApplicationPaper, SummaryPaper, UnitPaperData } from '../../cloudfunctions/paperwork';
import { completeForm } from '../domain/madeUpForm';

export const madeOn = '2024-12-05';
export const unit = { name: '鹿城重型装备制造有限公司', uscc: '91150203MA7K2Q4T0J', district: '150203', address: '昆都仑区钢铁大街 1 号' };
const contact = { name: '张敏', position: '人事主管', phone: '13800000001', landline: '0472-0000000', email: 'hr@example.com', backupName: '李䶮', backupPhone: '13800000002' };
export const unitPaper: UnitPaperData = { season: season2024, unit, contact, madeOn };
export const headcounts: Headcounts = { asOf: '2024-11-30', technician: 312, seniorTechnician: 99, specialTechnician: 2, chiefTechnician: 0, statementFileId: null, declaredAt: madeOn };

export const form: NomineeForm = {
  ...completeForm,
  name: '巴图·𬭳䶮',
  honours: [{ title: '鹿城工匠', date: '2020', detail: '' }, { title: '市级技术能手', date: '2021-05', detail: '全市焊工比赛第一名' }],
  results: [{ title: '转炉烟道焊接改进', date: '2021-03', detail: '改进坡口和焊接顺序，返修率从 8% 降到 2%' }, { title: '带徒 12 人', date: '', detail: '其中 5 人取得高级技师' }],
  benefits: [{ title: '年节约 120 万元', date: '2022', detail: '' }],
};

const fifty = '䶮'.repeat(24) + '·' + '𬭳'.repeat(25);
const many = (text: string): NomineeForm['results'] =>
  Array.from({ length: 30 }, (_, at) => ({ title: `第${at + 1}项`.padEnd(40, text), date: '2021', detail: text.repeat(300) }));

/** As much as 附件1 takes, in words that no line can break well. */
export const longForm: NomineeForm = {
  ...form, name: fifty, position: '岗'.repeat(100), occupation: '工'.repeat(100), issuingAuthority: 'W'.repeat(100),
  certificateNumber: 'S'.repeat(40), honours: many('荣'), results: many('果'), benefits: many('益'), justification: '突'.repeat(2000),
};

function crc32(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A picture of nobody: one colour, so many points wide and high. */
export function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 60)])));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

export const application: ApplicationPaper = {
  season: season2024, unit, tier: 'senior', form, revision: 3, madeOn, photo: null,
  papers: [{ slot: 'levelCertificate', name: '证书.jpg' }, { slot: 'evidence', name: '奖状.pdf' }, { slot: 'evidence', name: '节约证明.jpg' }],
};

const row = (at: number, more: Partial<NomineeForm> = {}) => ({ form: { ...form, name: `人选${at + 1}`, ...more } });

/** Forty of one tier and three of a tier of which the unit has fewer than ten, one of them with all that a row takes. */
export const summary: SummaryPaper = {
  season: season2024, unit, contact, headcounts: { ...headcounts, seniorTechnician: 8 },
  sheets: [
    { tier: 'excellent', rows: Array.from({ length: 40 }, (_, at) => row(at, at === 4 ? { name: '=cmd|calc', occupation: '+86', certificateNumber: '@SUM(A1)' } : {})) },
    { tier: 'senior', rows: [row(0, { justification: '改进工装' }), row(1, { ...longForm, name: fifty }), row(2, { justification: '-1+1' })] },
  ],
};
