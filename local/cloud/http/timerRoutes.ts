import { HttpFailure } from './exchange';
import type { Routes } from './server';
import type { Timers } from '../timers/timers';
import { words } from './words';

/** `POST /local/timers/<function>/<trigger>` runs one timer at once. */
export const timerRoutes = (timers: Timers): Routes => ({
  'POST /local/timers/*': {
    largestBody: 1024,
    handler: async ({ path }) => {
      const [name, trigger, ...rest] = path.slice('/local/timers/'.length).split('/');
      if (name === undefined || trigger === undefined || rest.length > 0)
        throw new HttpFailure(404, 'notFound', words.notFound);
      return { json: { ok: true, data: await timers.run(name, trigger) } };
    },
  },
});
