/** Nobody calls the schedule; timers do. */
export const actions = {};
