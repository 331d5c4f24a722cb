/** What an open page keeps beside its data: the writing itself, with its timers. */
import type { Writing } from './drafts/writing';

const writings = new WeakMap<object, Writing>();

export const keepWriting = (page: object, writing: Writing): void => void writings.set(page, writing);
export const writingOf = (page: object): Writing | undefined => writings.get(page);
