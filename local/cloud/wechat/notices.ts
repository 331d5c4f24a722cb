import { invalidParameter } from '../failure';
import type { Sqlite } from '../store/sqlite';
import { answer, field, invalidOpenid, refusal, textField, type Answer } from './answer';

/** A notice that WeChat would have shown on a phone. */
export interface DeliveredNotice {
  readonly id: number;
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
  readonly at: string;
}

/** The most characters of a template's fields, by the word their names begin with (订阅消息参数值内容限制). */
const longest: Readonly<Record<string, number>> = {
  thing: 20,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
  name: 20,
  phrase: 5,
};

const problemOf = (name: string, value: unknown): string | undefined => {
  const text = typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : undefined;
  if (text === undefined || text === '') return `data.${name}.value is empty`;
  const most = longest[name.replace(/\d+$/, '')];
  return most !== undefined && [...text].length > most ? `data.${name}.value invalid` : undefined;
};

/** One-time subscriptions and what was sent on them. Both survive the process. */
export class Notices {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly iso: () => string,
  ) {
    sqlite.run(
      'CREATE TABLE IF NOT EXISTS grants (openid TEXT, template TEXT, left INTEGER NOT NULL, PRIMARY KEY (openid, template))',
    );
    sqlite.run(
      'CREATE TABLE IF NOT EXISTS delivered (id INTEGER PRIMARY KEY AUTOINCREMENT, openid TEXT NOT NULL, template TEXT NOT NULL, page TEXT NOT NULL, data TEXT NOT NULL, at TEXT NOT NULL)',
    );
  }

  /** A tap on 允许: one message more for each template. */
  grant(openid: string, templateIds: unknown): void {
    if (
      !Array.isArray(templateIds) ||
      templateIds.length === 0 ||
      templateIds.length > 3 ||
      !templateIds.every((id) => typeof id === 'string' && id !== '')
    )
      throw invalidParameter('templateIds must be 1 to 3 template ids');
    this.sqlite.atomically(() => {
      for (const id of templateIds as string[])
        this.sqlite.run(
          'INSERT INTO grants VALUES (?, ?, 1) ON CONFLICT (openid, template) DO UPDATE SET left = left + 1',
          openid,
          id,
        );
    });
  }

  /** subscribeMessage.send: without a grant 43101, as if the person had refused. */
  send(request: Answer): Answer {
    const openid = textField(request, 'touser');
    const template = textField(request, 'templateId');
    const data = field(request, 'data');
    if (openid === '') return invalidOpenid();
    if (template === '') return refusal(40037, 'invalid template_id');
    if (typeof data !== 'object' || data === null) return refusal(47003, 'argument invalid! data');
    const problem = Object.entries(data)
      .map(([name, value]) => problemOf(name, value))
      .find((one) => one !== undefined);
    if (problem !== undefined) return refusal(47003, `argument invalid! ${problem}`);
    return this.deliver(openid, template, textField(request, 'page'), JSON.stringify(data));
  }

  private deliver(openid: string, template: string, page: string, data: string): Answer {
    return this.sqlite.atomically(() => {
      const left = Number(
        this.sqlite.first('SELECT left FROM grants WHERE openid = ? AND template = ?', openid, template)?.[0] ?? 0,
      );
      if (left < 1) return refusal(43101, 'user refuse to accept the msg');
      this.sqlite.run('UPDATE grants SET left = left - 1 WHERE openid = ? AND template = ?', openid, template);
      this.sqlite.run(
        'INSERT INTO delivered (openid, template, page, data, at) VALUES (?, ?, ?, ?, ?)',
        openid,
        template,
        page,
        data,
        this.iso(),
      );
      return answer();
    });
  }

  /** Everything delivered, the oldest first; only one person's when an openid is given. */
  delivered(openid?: string): DeliveredNotice[] {
    const rows = this.sqlite.all(
      'SELECT id, openid, template, page, data, at FROM delivered WHERE ? IS NULL OR openid = ? ORDER BY id',
      openid ?? null,
      openid ?? null,
    );
    return rows.map(([id, to, template, page, data, at]) => ({
      id: Number(id),
      openid: String(to),
      templateId: String(template),
      page: String(page),
      data: JSON.parse(String(data)) as DeliveredNotice['data'],
      at: String(at),
    }));
  }
}
