import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.type.ts'

/** The open transaction of a command. Every write takes one, so a write outside a command does not compile. */
export type Tx = Transaction<Database>

/** What a read may use: a transaction, or the read-only connection. It offers nothing that writes. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case'>
