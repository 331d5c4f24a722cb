type Tone = 'brand' | 'gold' | 'ok' | 'warn' | 'err' | 'grey';

/** A shape for each tone, so that colour never speaks alone. */
const icons: Readonly<Record<Tone, string>> = {
  brand: 'arrow-up-circle',
  gold: 'time',
  ok: 'check',
  warn: 'error-circle',
  err: 'close-circle',
  grey: 'minus-circle',
};

/** A state as icon, word and colour. */
Component({
  properties: {
    name: { type: String, value: '' },
    tone: { type: String, value: 'grey' as Tone },
  },
  data: { icon: icons.grey },
  observers: {
    tone(tone: Tone) {
      this.setData({ icon: icons[tone] });
    },
  },
});
