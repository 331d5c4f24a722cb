import { serve } from '../platform/serve';
import { actions } from './actions';
import { deliver } from './deliver';
import { remind } from './remind';
import { spread } from './spread';
import { sweep } from './sweep';

/** What runs by itself. Nothing that anybody relies on depends on it: deadlines are computed at each request. */
export const main = serve('schedule', actions, { deliver, remind, spread, sweep });
