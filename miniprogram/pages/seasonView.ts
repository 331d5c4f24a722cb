import { call } from '../cloud/call';
import { pageView } from '../cloud/pageView';

/** Gives a page the season as everybody may see it. */
export const seasonView = pageView(() => call('account', 'home', {}));
