import { recordText } from '../../cloudfunctions/domain/decision/evaluationRecord';
import type { Hash } from '../../cloudfunctions/domain/draw/canonical';
import { replay } from './replay';
import { messageOf } from '../../cloudfunctions/domain/wording';
import { sayReplayDifference, sayReplayed } from './sayReplay';
import { recordShape } from './recordShape';
import type { Verdict } from './verdict';

const differs = (said: string): Verdict => ({ ok: false, lines: [`不一致：${said}`] });

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Makes scores, ranking, decisions and frozen lists again from the text of a record. What it says comes before how it is written. */
export function verifyReplay(text: string, hash: Hash): Verdict {
  const { data: record } = recordShape.safeParse(parsedOf(text));
  if (!record) return differs('文件的内容或格式和导出时不一样');
  const { season, events } = record;
  const replayed = replay({ season, events }, hash);
  if (!replayed.ok) return differs(sayReplayDifference(replayed.difference, messageOf));
  if (recordText({ season, events }, hash) !== text) return differs('文件有一处被改过，和它自己的校验码对不上');
  return { ok: true, lines: sayReplayed(replayed.value) };
}
