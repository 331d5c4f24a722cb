export type { City, CityDistrict, CityUnit, Person, StaffMember, Worker } from './city';
export { madeUpCity } from './madeUpCity';
export { people } from './people';
export type { LocalPerson } from './people';
export { seedCity } from './seed/seedCity';
export type { Seeding } from './seed/seedCity';
export { playOn } from './seed/later/playOn';
export { isMoment, moments } from './seed/moments';
export type { Moment } from './seed/moments';
