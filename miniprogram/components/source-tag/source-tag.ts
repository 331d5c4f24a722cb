/** Where a figure comes from: the notice's own words, or this season's reading of them. */
Component({
  properties: { kind: { type: String, value: 'notice' as 'notice' | 'assumption' } },
});
