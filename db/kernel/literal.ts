import { type RawBuilder, sql } from 'kysely'

/**
 * A constant that is written into the statement instead of being bound to it. A partial index serves only
 * statements that name its condition in their text; without it they read every row a hotel ever wrote.
 */
export const literal = <Value extends string | number>(value: Value): RawBuilder<Value> => sql.lit(value)
