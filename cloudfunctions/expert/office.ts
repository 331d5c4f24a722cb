/** Whose the pool and its tables are. */
export const office = 'city';
