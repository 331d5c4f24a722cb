/** What the panel sets on the phone. Kept for the tab, so that two tabs can be two people. */

export interface PhoneState {
  openid: string;
  online: boolean;
  theme: 'light' | 'dark' | 'system';
  fontScale: number;
}

const key = 'phone:state';

const freshOpenid = (): string => `oWeb${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`;

function restore(): PhoneState {
  const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<PhoneState>;
  const state: PhoneState = { openid: freshOpenid(), online: true, theme: 'system', fontScale: 1, ...stored };
  const as = new URLSearchParams(location.search).get('as');
  return as ? { ...state, openid: as } : state;
}

type Listener = (state: Readonly<PhoneState>, before: Readonly<PhoneState>) => void;
const listeners = new Set<Listener>();
let state = restore();
sessionStorage.setItem(key, JSON.stringify(state));

export const phoneState = (): Readonly<PhoneState> => state;

export function setPhoneState(change: Partial<PhoneState>): void {
  const before = state;
  state = { ...state, ...change };
  sessionStorage.setItem(key, JSON.stringify(state));
  listeners.forEach((listener) => listener(state, before));
}

export function onPhoneState(listener: Listener): void {
  listeners.add(listener);
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** The theme in force: the panel's choice, else the browser's. */
export function currentTheme(): 'light' | 'dark' {
  if (state.theme !== 'system') return state.theme;
  return systemDark.matches ? 'dark' : 'light';
}

export function onThemeChange(listener: (theme: 'light' | 'dark') => void): void {
  systemDark.addEventListener('change', () => state.theme === 'system' && listener(currentTheme()));
  onPhoneState((now, before) => now.theme !== before.theme && listener(currentTheme()));
}
