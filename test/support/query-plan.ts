import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { CompiledQuery } from 'kysely'
import { runSql } from './raw-sql.ts'
import type { LoggedStatement } from './statement-log.ts'

/** What SQLite would do with a table for a statement: `SCAN` all of it, or `SEARCH` it by an index. */
export interface PlanStep {
  readonly by: string
  readonly table: string
  readonly how: 'SCAN' | 'SEARCH'
  /** Null for the table itself, by its rows. */
  readonly index: string | null
  /** `desk_id=?`, `id>?`. */
  readonly terms: readonly string[]
  /** True where the statement wants the first rows of an order, whatever is in them. */
  readonly isFirstRows: boolean
  readonly detail: string
}

const step = /^(SCAN|SEARCH) (\w+)(.*)$/
const usedIndex = / INDEX (\w+)/
const usedTerms = /\(([^()]+)\)/
const named = /\b(?:from|join|into|update)\s+"?(\w+)"?(?:\s+as\s+"?(\w+)"?)?/g

/** The tables of a statement by the names it gives them. */
const namesIn = (sql: string): ReadonlyMap<string, string> =>
  new Map(Array.from(sql.matchAll(named), ([, table = '', alias]) => [alias ?? table, table]))

/**
 * The steps of the plan of a statement. Without ANALYZE, which no hotel runs, a plan depends on the schema alone, so an
 * empty house shows what an old one will do.
 */
export const planOf = async (db: HotelDatabase, statement: LoggedStatement): Promise<PlanStep[]> => {
  const { by, sql, parameters } = statement
  const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
  const { rows } = await db.writer.executeQuery(explain)
  const details = (rows as { detail: string }[]).map(({ detail }) => detail)
  const names = namesIn(sql)
  const isSorted = details.some((detail) => detail.includes('TEMP B-TREE'))
  const isFirstRows = !isSorted && / limit \S+$/.test(sql) && !/ where /.test(withoutSubqueries(sql))
  return details.flatMap((detail) => {
    const [, how, name = '', rest = ''] = step.exec(detail) ?? []
    if (how === undefined || rest.startsWith(' VALUES CLAUSE')) return []
    const terms = usedTerms.exec(rest)?.[1]?.split(' AND ') ?? []
    const index = usedIndex.exec(rest)?.[1] ?? null
    const table = names.get(name) ?? name
    return [{ by, table, how: how as PlanStep['how'], index, terms, isFirstRows, detail }]
  })
}

const withoutSubqueries = (sql: string): string => {
  const shorter = sql.replaceAll(/\([^()]*\)/g, '')
  return shorter === sql ? sql : withoutSubqueries(shorter)
}

/** What the schema says of tables, indexes and references. */
export class SchemaFacts {
  readonly tables: ReadonlySet<string>
  readonly indexes = new Set<string>()
  readonly #unique = new Map<string, number>()
  readonly #references = new Map<string, string>()
  readonly #waiting = new Map<string, Set<string>>()

  private constructor(tables: ReadonlySet<string>) {
    this.tables = tables
  }

  static async read(db: HotelDatabase): Promise<SchemaFacts> {
    const tables = await runSql(db, `select name, sql from sqlite_schema where type = 'table'`)
    const rows = tables as { name: string; sql: string }[]
    const facts = new SchemaFacts(new Set(rows.map(({ name }) => name)))
    for (const { name, sql } of rows) {
      for (const index of await runSql(db, `pragma index_list(${name})`)) {
        const { name: indexName, unique } = index as { name: string; unique: number }
        facts.indexes.add(indexName)
        const columns = await runSql(db, `pragma index_info(${indexName})`)
        if (unique === 1) facts.#unique.set(indexName, columns.length)
      }
      for (const reference of await runSql(db, `pragma foreign_key_list(${name})`)) {
        const { from, table } = reference as { from: string; table: string }
        facts.#references.set(`${name}.${from}`, table)
      }
      for (const [, parent = ''] of sql.matchAll(/references (\w+) \(\w+\) deferrable/g)) {
        facts.#waiting.set(parent, (facts.#waiting.get(parent) ?? new Set()).add(name))
      }
    }
    return facts
  }

  /** True where terms that ask for one value each find one row. */
  findsOneRow(index: string, terms: readonly string[]): boolean {
    return terms.every((term) => term.endsWith('=?')) && this.#unique.get(index) === terms.length
  }

  /** The table a column refers to. */
  referenceOf(table: string, column: string): string | undefined {
    return this.#references.get(`${table}.${column}`)
  }

  /** True where an insert looks for rows that were written before the row they refer to. */
  waitsFor(parent: string, child: string): boolean {
    return this.#waiting.get(parent)?.has(child) === true
  }
}
