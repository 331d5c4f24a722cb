/** A panel from its first sheet to its last: for its experts, and for the city's staff who see only how many there are. */
export { abstain } from './abstain';
export { cases } from './cases';
export { close } from './close';
export { openCase } from './openCase';
export { progress } from './progress';
export { recuse } from './recuse';
export { reopen } from './reopen';
export { score } from './score';
