import { viewOrigin } from '../shell/frame';

/** A finger, or the mouse standing in for one. Client coordinates count from the page's visible area, as in WeChat. */
export interface Contact {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

interface Point {
  identifier?: number;
  clientX: number;
  clientY: number;
}

export function toContact({ identifier = 0, clientX, clientY }: Point): Contact {
  const { left, top } = viewOrigin();
  const scrolled = document.querySelector('wx-page')?.scrollTop ?? 0;
  const x = clientX - left;
  const y = clientY - top;
  return { identifier, clientX: x, clientY: y, pageX: x, pageY: y + scrolled };
}

export const toContacts = (list: TouchList): Contact[] => Array.from(list, toContact);
