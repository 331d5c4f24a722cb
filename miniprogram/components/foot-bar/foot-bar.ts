/** The page's action, always at hand at its foot: a line of words above, one or two buttons in the slot. */
Component({
  properties: { note: { type: String, value: '' } },
});
