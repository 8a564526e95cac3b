import type { ColumnType } from 'kysely'

/** A column that is written once: an update of it does not compile. Money and what is append-only. */
export type Fixed<T> = ColumnType<T, T, never>

/** SQLite has no boolean and PostgreSQL is asked for none. */
export type Flag = 0 | 1
