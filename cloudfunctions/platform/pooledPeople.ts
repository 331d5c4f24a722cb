import type { PooledPerson } from '../domain/draw/commitment';
import type { Draw } from '../domain/draw/draw';
import { seal, unseal } from './secrets';

/** Who the commitments are, with their salts, sealed for the database. */
export const sealPeople = (panelId: string, people: readonly PooledPerson[]): string => seal(JSON.stringify(people), `draw|${panelId}`);

export const peopleOf = ({ _id, peopleSealed }: Draw): readonly PooledPerson[] => JSON.parse(unseal(peopleSealed, `draw|${_id}`)) as readonly PooledPerson[];
