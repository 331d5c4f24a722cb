import type { Clock } from '../clock';
import { invalidParameter } from '../failure';
import type { Metrics } from '../metrics';
import type { Routes } from './server';

/** The settable clock, and what the bench measures. */
export const worldRoutes = (clock: Clock, metrics: Metrics): Routes => ({
  'GET /local/clock': { handler: () => ({ json: { now: clock.iso() } }) },
  'POST /local/clock': {
    largestBody: 1024,
    handler: ({ json }) => {
      const { now } = json();
      if (typeof now !== 'string') throw invalidParameter('now must be an ISO instant');
      clock.set(now);
      return { json: { now: clock.iso() } };
    },
  },
  'GET /local/metrics': { handler: () => ({ json: metrics.measured() }) },
  'POST /local/metrics': {
    largestBody: 1024,
    handler: () => {
      metrics.reset();
      return { json: metrics.measured() };
    },
  },
});
