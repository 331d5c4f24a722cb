/** The phone's clock shows the server's time, so that a date set there is the date here, too. */

const RealDate = Date;
let offset = 0;

class ShiftedDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(RealDate.now() + offset);
    else super(...(parts as ConstructorParameters<DateConstructor>));
  }

  static override now(): number {
    return RealDate.now() + offset;
  }
}

export function setClock(now: string): void {
  offset = RealDate.parse(now) - RealDate.now();
}

export async function followServerClock(): Promise<void> {
  globalThis.Date = ShiftedDate as DateConstructor;
  const response = await fetch('/local/clock').catch(() => undefined);
  if (response?.ok) setClock(((await response.json()) as { now: string }).now);
}

/** Hours and minutes in Beijing, as the status bar shows them. */
export const shownTime = (): string =>
  new Date().toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
