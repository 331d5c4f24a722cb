import { confirm } from './confirm';
import { dispute } from './dispute';
import { find } from './find';
import { read } from './read';
import { status } from './status';

/** What a nominee does: find the own nomination, check it, put one's name to it, follow it. */
export const actions = { find, read, confirm, dispute, status };
