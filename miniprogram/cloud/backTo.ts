/** Goes back to the page before, or to `url` where this page was opened first: from a notice, a share, a bookmark. */
export function backTo(url: string): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else void wx.redirectTo({ url });
}
