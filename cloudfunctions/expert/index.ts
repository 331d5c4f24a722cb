import { serve } from '../platform/serve';
import { actions } from './actions';

export const main = serve('expert', actions);
