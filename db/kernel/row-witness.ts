import {
  InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  ValueNode,
  ValuesNode,
} from 'kysely'
import { type AttestedTable, attestedRow, isAttested } from './attested-tables.ts'
import type { Tx } from './tx.ts'

/** What a command wrote, table by table: the rows as the journal attests them. */
export type WitnessedRows = ReadonlyMap<AttestedTable, readonly Readonly<Record<string, string | number>>[]>

/**
 * Watches a transaction: whatever is inserted through the returned `tx` into a table whose rows the journal attests
 * is in `rows` afterwards. So no command can write an amount that its journal row does not prove, however new.
 */
export const witnessRows = (tx: Tx): { readonly tx: Tx; readonly rows: WitnessedRows } => {
  const witness = new RowWitness()
  return { tx: tx.withPlugin(witness), rows: witness.rows }
}

class RowWitness implements KyselyPlugin {
  readonly rows = new Map<AttestedTable, Record<string, string | number>[]>()

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (InsertQueryNode.is(node)) this.#see(node)
    return node
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result)
  }

  #see(node: InsertQueryNode): void {
    const table = node.into?.table.identifier.name ?? ''
    if (!isAttested(table)) return
    const { columns = [], values } = node
    // What the database itself would work out, nobody has seen.
    if (values === undefined || !ValuesNode.is(values) || node.onConflict !== undefined) {
      throw new Error(`rows of ${table} are inserted by their values alone`)
    }
    const seen = this.rows.get(table) ?? []
    this.rows.set(table, seen)
    for (const item of values.values) {
      const list = PrimitiveValueListNode.is(item) ? item.values : item.values.map(valueOf)
      const row = Object.fromEntries(columns.map(({ column }, index) => [column.name, list[index]]))
      seen.push(attestedRow(table, row))
    }
  }
}

/** A column that a row of several leaves to its default has no value. */
const valueOf = (node: OperationNode): unknown => {
  if (ValueNode.is(node)) return node.value
  if (node.kind === 'DefaultInsertValueNode') return undefined
  throw new Error('an attested row is inserted by plain values')
}
