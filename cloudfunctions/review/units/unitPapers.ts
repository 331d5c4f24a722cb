import type { Desk } from '../../domain/nomination/desk';
import { paperViews, unitFiles } from '../../platform/readViews';
import type { UnitFileView } from '../../platform/views';

/** What a unit itself handed in this season, for the officer who may open the unit. */
export const unitPapersOf = async (desk: Desk | null): Promise<UnitFileView[]> => (desk ? paperViews(unitFiles(desk)) : []);
