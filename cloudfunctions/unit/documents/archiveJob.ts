/**
 * The steps to an archive of all of a unit's forms. Each call does one and writes it into the job, so that a killed process or
 * a lost network costs one step; two calls at once make the same step twice, and the first to finish counts.
 */
import type { Line } from '../../domain/nomination/desk';
import { printableLines } from '../../domain/submission/printed';
import { epochOf } from '../../domain/beijing';
import { allow, type Decision } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { countAttempt } from '../../platform/attempts';
import type { UnitContact } from '../../platform/caller';
import { archives } from '../../platform/database/collections';
import type { ArchiveJob } from '../../platform/database/documents';
import { transact } from '../../platform/database/transact';
import { record } from '../../platform/ledger';
import { expire, fill, madeUntil, reserve, type Reserved } from '../../platform/madeFiles';
import { withScratch } from '../../platform/scratch';
import { randomId } from '../../platform/secrets';
import { archiveInto } from './archiveContent';
import { applicationPapers, type Office } from './printing';

/** Two seconds of one whole processor: a function with little memory gets only a part of one. */
export const formsAtOnce = 50;
const mostInAnHour = 20;

const mebibyte = 1024 * 1024;
const largestPhoto = 2 * mebibyte;
/** All photos of an archive together: it must go through a phone, and through a function's own disk. */
const allPhotos = 30 * mebibyte;

/** What an archive is made from: anything written at the desk, or in the registration, makes another one. */
const basisOf = ({ desk, unit }: Office): string => `${desk.version}.${unit.version}`;

/** Tier by tier, as the lists go; within one as they were opened. */
export const archivedLines = ({ desk }: Office): readonly Line[] =>
  tiers.flatMap((tier) => printableLines(desk).filter((line) => line.tier === tier));

const stillGood = (job: ArchiveJob | null, office: Office): job is ArchiveJob =>
  job !== null && job.basis === basisOf(office) && epochOf(office.now) < epochOf(job.expiresAt);

/** The job to go on with: the one that stands if it still fits, else a new one. */
export function joinOrBegin(office: Office, caller: UnitContact): Promise<Decision<ArchiveJob, 'tooManyAttempts' | 'busy'>> {
  const { desk, now } = office;
  const { personId, role, unitId } = caller;
  return transact(async (tx) => {
    const before = await tx.get(archives, desk._id);
    if (stillGood(before, office)) return allow(before);
    const counted = await countAttempt(tx, { what: 'archive', who: personId, most: mostInAnHour, now });
    if (!counted.ok) return counted;
    const [run, total] = [randomId(), archivedLines(office).length];
    const job: ArchiveJob = { _id: desk._id, run, basis: basisOf(office), total, parts: [], file: null, expiresAt: madeUntil(now) };
    await tx.put(archives, job);
    const facts = { unitId, kind: 'archive', count: total };
    await record(tx, { aggregate: `made|${run}`, seq: 1, type: 'formMade', at: now, actor: { personId, role }, facts });
    return allow(job);
  });
}

type Change = (job: ArchiveJob) => Pick<ArchiveJob, 'parts' | 'file'>;

/** Writes a step, unless somebody was first or has begun anew; gives the job as it stands then. */
const advance = (from: ArchiveJob, change: Change, now: string): Promise<Decision<ArchiveJob, 'busy'>> =>
  transact(async (tx) => {
    const job = await tx.get(archives, from._id);
    if (!job) throw new Error('a job stays');
    if (job.run !== from.run || job.parts.length !== from.parts.length || job.file !== null) return allow(job);
    const next = { ...job, ...change(job) };
    await tx.put(archives, next);
    // What was only on the way to the archive need not lie about any longer.
    if (next.file) for (const part of next.parts) await expire(tx, part, now);
    return allow(next);
  });

/** A place in storage that the sweep already knows. */
async function placed(plain: string, until: string): Promise<Decision<Reserved, 'busy'>> {
  const place = await reserve(plain);
  return transact(async (tx) => {
    await expire(tx, place, until);
    return allow(place);
  });
}

/** Forms one behind the other in one file, a form at a time in memory. */
async function addPart(office: Office, job: ArchiveJob): Promise<Decision<ArchiveJob, 'busy'>> {
  const from = job.parts.length * formsAtOnce;
  const lines = archivedLines(office).slice(from, from + formsAtOnce);
  const place = await placed('part', job.expiresAt);
  if (!place.ok) return place;
  const { writeApplication } = await import('../../paperwork');
  const sizes: number[] = [];
  await withScratch(async ({ onDisk, write }) => {
    for await (const paper of applicationPapers(office, lines, Math.min(largestPhoto, allPhotos / job.total))) {
      const bytes = await writeApplication(paper);
      await write(bytes);
      sizes.push(bytes.length);
    }
    await fill(place.value, { onDisk });
  });
  const { fileId } = place.value;
  return advance(job, ({ parts }) => ({ parts: [...parts, { fileId, sizes }], file: null }), office.now);
}

/** All parts and the unit's own papers in one archive. */
async function assemble(office: Office, job: ArchiveJob): Promise<Decision<ArchiveJob, 'busy'>> {
  const place = await placed('archive.zip', job.expiresAt);
  if (!place.ok) return place;
  const size = await withScratch(async (scratch) => {
    await archiveInto(scratch.write, office, archivedLines(office), job.parts);
    await fill(place.value, { onDisk: scratch.onDisk });
    return scratch.size();
  });
  const { fileId } = place.value;
  return advance(job, ({ parts }) => ({ parts, file: { fileId, size } }), office.now);
}

/** The next step, or none where all is done. */
export function step(office: Office, job: ArchiveJob): Promise<Decision<ArchiveJob, 'busy'>> {
  if (job.file) return Promise.resolve(allow(job));
  return job.parts.length * formsAtOnce < job.total ? addPart(office, job) : assemble(office, job);
}
