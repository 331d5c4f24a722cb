import type { NomineeForm } from '../form/form';
import type { Tier } from '../terms';
import { columnTitles, type ColumnKey } from '../wording/importWords';
import type { PersonRow } from './person';

interface Stands {
  readonly form: Omit<NomineeForm, 'idNumber'>;
  readonly tier: Tier;
}

const isField = (key: ColumnKey, form: Stands['form']): key is ColumnKey & keyof Stands['form'] => key in form;

const plain = (value: NomineeForm[keyof NomineeForm]): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(value.map(({ title, date, detail }) => [title, date, detail]))
    : String(value);

/** The columns in which a row says something else than what stands in the list; what the row leaves out is no difference. */
export function differences({ form, tier, given }: PersonRow, stands: Stands): string[] {
  return given.flatMap((key) => {
    const differs =
      key === 'tier' ? tier !== stands.tier : isField(key, stands.form) && plain(form[key]) !== plain(stands.form[key]);
    return differs ? [columnTitles[key]] : [];
  });
}
