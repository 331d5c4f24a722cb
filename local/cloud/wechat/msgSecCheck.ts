import { randomUUID } from 'node:crypto';
import { answer, field, invalidArguments, invalidOpenid, textField, type Answer } from './answer';
import { riskyWords } from './riskyWords';

/** WeChat's limit for one check, in characters. */
export const longestContent = 2500;

/** 文本内容安全识别, version 2: who wrote it and in which scene (1 资料 2 评论 3 论坛 4 社交日志) must be said. */
export const msgSecCheck = (request: Answer): Answer => {
  const content = textField(request, 'content');
  if (field(request, 'version') !== 2) return invalidArguments('version must be 2');
  if (textField(request, 'openid') === '') return invalidOpenid();
  if (![1, 2, 3, 4].includes(Number(field(request, 'scene')))) return invalidArguments('scene');
  if (content === '') return invalidArguments('content is empty');
  if ([...content].length > longestContent)
    return invalidArguments(`content is longer than ${longestContent} characters`);
  const hits = riskyWords.filter(({ word }) => content.includes(word));
  const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0];
  const detail = hits.map(({ word, label, suggest }) => ({
    strategy: 'keyword',
    errcode: 0,
    suggest,
    label,
    level: 90,
    keyword: word,
  }));
  return answer({
    detail,
    trace_id: randomUUID(),
    result: { suggest: worst?.suggest ?? 'pass', label: worst?.label ?? 100 },
  });
};
