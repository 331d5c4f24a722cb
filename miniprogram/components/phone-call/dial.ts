/** Calls a number, once the person has said so in WeChat's own sheet. */
export async function dial(phoneNumber: string): Promise<void> {
  // Cancelling the call is told as a failure; there is nothing to say about it.
  await wx.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
