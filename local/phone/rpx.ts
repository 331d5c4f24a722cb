/** `32rpx` → `calc(32 * var(--rpx))`; `--rpx` is a 750th of the phone's width. */
export const convertRpx = (text: string): string =>
  text.includes('rpx') ? text.replace(/(^|[^\w.#-])(-?(?:\d+\.?\d*|\.\d+))rpx\b/g, '$1calc($2 * var(--rpx))') : text;
