import * as results from './results/results';
import * as scoring from './scoring/scoring';

/** What drawn experts do, and what the city does with panels and their results. */
export const actions = { ...scoring, ...results };
