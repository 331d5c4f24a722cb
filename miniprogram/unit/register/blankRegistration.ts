import type { ReplyOf } from '../../../typings/api';

export const nothing = { uscc: '', name: '', district: '', address: '' };
export const nobody = { name: '', position: '', phone: '', landline: '', email: '', backupName: '', backupPhone: '' };

/** The form filled in with what was registered before. */
export const writtenFrom = ({ uscc, name, district, address, contact }: ReplyOf<'unit', 'registration'>) => ({
  unit: { uscc, name, district, address },
  contact: { ...nobody, ...contact },
});
