/** Turns what zod found into fields with Chinese sentences, so that a form can show each beside its box. */
import type * as z from 'zod';
import type { FieldProblem } from '../domain/refusal';

export type FieldError = FieldProblem;

const kinds: Readonly<Record<string, string>> = {
  string: '文字', number: '数字', int: '整数', boolean: '是或否', array: '列表', object: '一组内容', record: '一组内容',
};

type Issue = z.core.$ZodIssue;

const plain = /[一-鿿]/;

function sentence(issue: Issue): string {
  if (plain.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '这一项要填' : `这里要填${kinds[issue.expected] ?? '规定的内容'}`;
    case 'too_small':
      return issue.origin === 'string' ? (Number(issue.minimum) <= 1 ? '这一项要填' : `至少 ${issue.minimum} 个字`) : `不能少于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`;
    case 'unrecognized_keys':
      return `没有这些项目：${issue.keys.join('、').slice(0, 100)}`;
    case 'invalid_value':
      return '只能从给出的选项里选';
    default:
      return '格式不对，请照说明改正';
  }
}

/** All problems at once, at most twenty. */
export const fieldErrors = (error: z.core.$ZodError): FieldError[] =>
  error.issues.slice(0, 20).map((issue) => ({ field: issue.path.join('.'), message: sentence(issue) }));
