import type * as z from 'zod';
import { sayMoment } from '../../cloudfunctions/domain/beijing';
import type { Hash } from '../../cloudfunctions/domain/draw/canonical';
import { fileText, type DrawRecord, type DrawSalts } from '../../cloudfunctions/domain/draw/record';
import { verifyPeople, verifyRecord, type Difference } from '../../cloudfunctions/domain/draw/verifyRecord';
import { drawShape, saltsShape } from './drawShape';
import { sayDifference } from './sayDifference';
import type { Verdict } from './verdict';

/** A file as it was given out, to the byte: parsed and written again it is the same text. Null otherwise. */
function fileOf<T extends DrawRecord | DrawSalts>(text: string, shape: z.ZodType<T>): T | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success && fileText(parsed.data) === text ? parsed.data : null;
  } catch {
    return null;
  }
}

const differs = (difference: Difference): Verdict => ({ ok: false, lines: [`不一致：${sayDifference(difference)}`] });

function seatLines({ steps }: DrawRecord, names: ReadonlyMap<string, string>): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'pass') return [`跳过 ${step.commitment.slice(0, 12)}（封存以后不能参加）`];
    if (step.kind === 'leave') return [`${step.seat} 号席空出`];
    const who = names.get(step.commitment);
    return [`${step.seat} 号席 ${step.commitment.slice(0, 12)}${who ? ` ${who}` : ''}${step.insteadOf ? `，递补 ${step.insteadOf} 号席` : ''}`];
  });
}

/** Draws again from the text of a record, and checks the people where the salts are given too. */
export function verifyDraw(recordText: string, saltsText: string | null, hash: Hash): Verdict {
  const record = fileOf(recordText, drawShape);
  if (!record) return { ok: false, lines: ['不一致：文件的内容或格式和导出时不一样'] };
  const difference = verifyRecord(record, hash);
  if (difference) return differs(difference);
  const salts = saltsText === null ? null : fileOf(saltsText, saltsShape);
  if (saltsText !== null && !salts) return { ok: false, lines: ['不一致：盐值文件的内容或格式和导出时不一样'] };
  const wrongPeople = salts && verifyPeople(record, salts, hash);
  if (wrongPeople) return differs(wrongPeople);
  const names = new Map((salts?.people ?? []).map(({ commitment, name, unitName }) => [commitment, `${name}（${unitName}）`]));
  return {
    ok: true,
    lines: [
      `一致。${record.panelId}，${record.pool.length} 位专家里抽 ${sayMoment(record.drawnAt)}，评 ${record.cases} 人。`,
      ...seatLines(record, names),
      `封存时公布的指纹应当是 ${record.frozen}`,
      `抽取记录的指纹应当是 ${record.fingerprint}`,
    ],
  };
}
