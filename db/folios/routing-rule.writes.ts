import type { RoutingRule } from '@jiaoban/shared/folios/routing.types.ts'
import type { Tx } from '../kernel/tx.ts'

/** Gives a stay these rules in place of those it had. What they route later is a matter of the lines they leave. */
export const replaceRoutingRules = async (
  tx: Tx,
  stayId: number,
  rules: readonly (Omit<RoutingRule, 'isOpen'> & { readonly id: number })[],
): Promise<void> => {
  await tx.deleteFrom('routing_rule').where('stay_id', '=', stayId).execute()
  if (rules.length === 0) return
  await tx
    .insertInto('routing_rule')
    .values(
      rules.map((rule) => ({
        id: rule.id,
        stay_id: stayId,
        folio_id: rule.folioId,
        transaction_code: rule.code,
        department: rule.department,
      })),
    )
    .execute()
}
