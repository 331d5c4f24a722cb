/** How far the season has come when the city is opened: units submit, experts score, the meeting decides. */
export const moments = ['submission', 'evaluation', 'meeting'] as const;
export type Moment = (typeof moments)[number];

export const isMoment = (text: string): text is Moment => moments.some((moment) => moment === text);
