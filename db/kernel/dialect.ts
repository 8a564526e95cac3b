/** The two ways of speaking SQL. PGlite, used by tests, speaks the second. */
export type Dialect = 'sqlite' | 'postgres'
