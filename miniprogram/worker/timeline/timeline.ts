interface Step {
  readonly title: string;
  readonly detail: string;
  readonly at: string;
  readonly state: 'done' | 'now' | 'later';
}

const spoken = { done: '已完成', now: '进行中', later: '还没到' } as const;

/** The way of a nomination from top to bottom, gold where it is now. */
Component({
  properties: { steps: { type: Array, value: [] as Step[] } },
  data: { rows: [] as (Step & { label: string })[], current: 0 },
  observers: {
    steps(steps: readonly Step[]) {
      const rows = steps.map((step, index) => ({ ...step, label: `第${index + 1}步，${step.title}，${spoken[step.state]}${step.at ? `，${step.at}` : ''}` }));
      this.setData({ rows, current: steps.filter(({ state }) => state === 'done').length });
    },
  },
});
