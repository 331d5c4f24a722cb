import { listIn, numberIn, textIn, type Visitor } from '../visitor';

const atOnce = 20;

/** Passes all that lies on an office's table, but for the last `keep`. */
export async function passAll(officer: Visitor, stage: 'firstReview' | 'qualificationReview', keep = 0): Promise<void> {
  for (;;) {
    const items = listIn(await officer.ask('review.queue', { stage }), 'items').slice(0, atOnce);
    const some = items.length < atOnce ? items.slice(0, Math.max(0, items.length - keep)) : items;
    if (some.length === 0) return;
    const nominations = some.map((row) => ({ nominationId: textIn(row, 'id'), version: numberIn(row, 'version') }));
    const { failed } = (await officer.ask('review.passSeveral', { nominations })) ?? {};
    if (!Array.isArray(failed) || failed.length > 0) throw new Error(`not passed: ${JSON.stringify(failed)}`);
  }
}
