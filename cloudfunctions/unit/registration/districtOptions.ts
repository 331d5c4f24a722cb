import { districts } from '../../domain/terms';
import type { DistrictOption } from './newRegistrationView';

/** The ten places a unit may be in, as a form offers them. */
export const districtOptions: readonly DistrictOption[] = districts.map(({ code, name }) => ({ value: code, label: name }));
