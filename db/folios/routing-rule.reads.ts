import type { RoutingRule } from '@jiaoban/shared/folios/routing.types.ts'
import { chunksOf } from '../kernel/chunks.ts'
import type { Reader } from '../kernel/tx.ts'

const rulesQuery = (reader: Reader) =>
  reader
    .selectFrom('routing_rule')
    .innerJoin('folio', 'folio.id', 'routing_rule.folio_id')
    .select([
      'routing_rule.stay_id',
      'routing_rule.folio_id',
      'routing_rule.transaction_code',
      'routing_rule.department',
      'folio.state',
    ])
    .orderBy('routing_rule.id')

type RuleRow = Awaited<ReturnType<ReturnType<typeof rulesQuery>['execute']>>[number]

const toRule = (row: RuleRow): RoutingRule => ({
  folioId: row.folio_id,
  code: row.transaction_code,
  department: row.department,
  isOpen: row.state === 'open',
})

/** The rules of a stay, with whether the window they name is still open. */
export const listRoutingRules = async (reader: Reader, stayId: number): Promise<RoutingRule[]> =>
  (await rulesQuery(reader).where('routing_rule.stay_id', '=', stayId).execute()).map(toRule)

/** The rules of some stays, by stay; those without any are not in it. */
export const listRoutingRulesOfStays = async (
  reader: Reader,
  stayIds: Iterable<number>,
): Promise<ReadonlyMap<number, readonly RoutingRule[]>> => {
  const rules = new Map<number, RoutingRule[]>()
  for (const chunk of chunksOf([...new Set(stayIds)])) {
    for (const row of await rulesQuery(reader).where('routing_rule.stay_id', 'in', chunk).execute())
      rules.set(row.stay_id, [...(rules.get(row.stay_id) ?? []), toRule(row)])
  }
  return rules
}
