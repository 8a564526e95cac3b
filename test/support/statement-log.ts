import { basename } from 'node:path'
import { type KyselyPlugin, SqliteQueryCompiler } from 'kysely'
import type { TestHotel } from './hotel.ts'

/** A statement as SQLite is given it, and the function of db/** that gave it. */
export interface LoggedStatement {
  readonly by: string
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Every statement that is asked of the hotels it listens to, each text once. */
export class StatementLog {
  readonly #compiler = new SqliteQueryCompiler()
  readonly #statements = new Map<string, LoggedStatement>()

  get statements(): readonly LoggedStatement[] {
    return [...this.#statements.values()]
  }

  /** The hotel as it is, but for its writer: for `undone`, which asks everything of the writer. */
  listenTo(hotel: TestHotel): TestHotel {
    const plugin: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        const { sql, parameters } = this.#compiler.compileQuery(node, queryId)
        const by = askedBy()
        const key = `${by} ${sql}`
        if (!this.#statements.has(key)) this.#statements.set(key, { by, sql, parameters })
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }
    return { ...hotel, db: { ...hotel.db, writer: hotel.db.writer.withPlugin(plugin) } }
  }
}

/** A frame of a stack in a file of db/**: the function, where it has a name, and the file. */
const frame = /at (?:async )?(?:(\S+) .*?)?\(?[^\s(]*\/db\/([\w-]+\/[\w-]+\.(?:reads|writes))\.ts/

/** `movesOfSide (balance.reads)`: the innermost function of db/** on the way to the statement. */
const askedBy = (): string => {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 60
  const { stack = '' } = new Error('where')
  Error.stackTraceLimit = limit
  for (const line of stack.split('\n')) {
    const found = frame.exec(line)
    if (found) return `${basename(found[2] ?? '')}: ${found[1] ?? 'unnamed'}`
  }
  return 'elsewhere'
}
