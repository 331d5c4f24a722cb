import type { Rounding } from '../season/season';

const pad = (n: number): string => String(n).padStart(2, '0');

/** 17:30, of minutes from a day's midnight; 1440 is 24:00. */
export const sayMinutes = (minutes: number): string => `${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;

const roundingTexts: Readonly<Record<Rounding, string>> = {
  floor: '不足 1 名的零头舍去，任何时候不超过比例',
  round: '不足 1 名的零头四舍五入，满 0.5 算 1 名',
  ceil: '不足 1 名的零头进一，算 1 名',
};

const roundingVerbs: Readonly<Record<Rounding, string>> = { floor: '舍去零头', round: '四舍五入', ceil: '零头进一' };

export const sayRounding = (rounding: Rounding): string => roundingTexts[rounding];

/** 舍去零头, inside a sum. */
export const roundingVerb = (rounding: Rounding): string => roundingVerbs[rounding];
