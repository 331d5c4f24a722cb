import { randomBytes } from 'node:crypto';
import { invalidParameter } from '../failure';
import type { Sqlite } from '../store/sqlite';
import { answer, refusal, textField, type Answer } from './answer';

const lifetime = 5 * 60_000;

/** The codes of the phone number button: one use, five minutes of the settable clock. */
export class PhoneCodes {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly appId: string,
    private readonly now: () => number,
  ) {
    sqlite.run(
      'CREATE TABLE IF NOT EXISTS phone_codes (code TEXT PRIMARY KEY, phone TEXT NOT NULL, until INTEGER NOT NULL)',
    );
  }

  /** What the phone gets when its person agrees. Throws INVALID_PARAM for what is no mobile number of the mainland. */
  issue(phone: unknown): string {
    if (typeof phone !== 'string' || !/^1\d{10}$/.test(phone)) throw invalidParameter('phone must be 11 digits');
    const code = randomBytes(20).toString('hex');
    this.sqlite.run('DELETE FROM phone_codes WHERE until < ?', this.now());
    this.sqlite.run('INSERT INTO phone_codes VALUES (?, ?, ?)', code, phone, this.now() + lifetime);
    return code;
  }

  /** phonenumber.getPhoneNumber */
  resolve(request: Answer): Answer {
    const code = textField(request, 'code');
    const row = this.sqlite.first('SELECT phone, until FROM phone_codes WHERE code = ?', code);
    this.sqlite.run('DELETE FROM phone_codes WHERE code = ?', code);
    if (row === undefined || Number(row[1]) <= this.now()) return refusal(40029, 'invalid code');
    const phone = String(row[0]);
    const watermark = { timestamp: Math.floor(this.now() / 1000), appid: this.appId };
    const info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark };
    return answer({ phone_info: info, phoneInfo: info });
  }
}
