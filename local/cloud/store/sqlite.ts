import Database from 'libsql';

export type Bound = string | number | Buffer | null;
export type Row = readonly unknown[];

/** The few things asked of SQLite. Rows are arrays in the order of the SELECT. */
export interface Sqlite {
  all(sql: string, ...bound: Bound[]): Row[];
  first(sql: string, ...bound: Bound[]): Row | undefined;
  run(sql: string, ...bound: Bound[]): void;
  /** All of it is kept, or none. Not to be nested. */
  atomically<T>(work: () => T): T;
  close(): void;
}

/** The lock ends with the process, however it ends. */
const openAlone = (file: string): InstanceType<typeof Database> => {
  const database = new Database(file);
  try {
    for (const pragma of ['busy_timeout=1000', 'locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL'])
      database.pragma(pragma);
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    throw new Error(`${file} cannot be opened: does another server run on this folder?`, { cause: error });
  }
};

/** Gives the lock back at once: libsql keeps a closed connection until its statements are collected. WAL cannot be unlocked. */
const closeAlone = (database: InstanceType<typeof Database>): void => {
  for (const pragma of ['journal_mode=DELETE', 'locking_mode=NORMAL', 'user_version']) database.pragma(pragma);
  database.close();
};

/**
 * Opens the file durably and for this process alone: what a COMMIT acknowledged has reached the disk, whatever is killed
 * afterwards, and no second server on the same folder knows nothing of this one's transactions.
 */
export const openSqlite = (file: string): Sqlite => {
  const database = openAlone(file);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  // Bound values always go in one array: libsql takes a lone Buffer for a record of named values and aborts the process.
  return {
    all: (sql, ...bound) => prepare(sql).raw().all(bound) as Row[],
    first: (sql, ...bound) => prepare(sql).raw().get(bound) as Row | undefined,
    run: (sql, ...bound) => void prepare(sql).run(bound),
    atomically: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => closeAlone(database),
  };
};

/** Whether the write would have broken a PRIMARY KEY or UNIQUE. */
export const isClash = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_CONSTRAINT');
