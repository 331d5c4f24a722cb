/** What panels that have closed add up to. */
export { fragility } from './fragility';
export { ranking } from './ranking';
