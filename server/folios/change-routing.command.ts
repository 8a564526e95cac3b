import { findFolio, listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { replaceRoutingRules } from '@jiaoban/db/folios/routing-rule.writes.ts'
import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { changeRoutingInput, type RoutingRuleInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** Says which window of a stay pays for what from now on. What was charged before stays where it is. */
export const changeRouting = defineCommand({
  name: 'changeRouting',
  journalName: 'routing_changed',
  shift: 'office',
  recipe: [],
  input: changeRoutingInput,
  run: async (ctx, { stayId, rules }) => {
    if ((await listFoliosOfStay(ctx.tx, stayId)).length === 0)
      throw kernelError('not_found', { what: 'stay' })
    const named = new Set<string>()
    for (const rule of rules) {
      const key = `${rule.by}:${rule.value}`
      if (named.has(key)) throw folioError('routed_twice', { what: rule.value })
      named.add(key)
      await requireRoutable(ctx, stayId, rule)
    }
    const written = rules.map(({ folioId, by, value }) => ({
      id: ctx.nextId(),
      folioId,
      ...(by === 'code' ? { code: value, department: null } : { code: null, department: value }),
    }))
    await replaceRoutingRules(ctx.tx, stayId, written)
    ctx.record({
      fact: 'routing',
      stayId,
      rules: rules.map(({ folioId, by, value }) => ({ folioId, by, value })),
    })
    return { stayId, rules: rules.length }
  },
})

/** A rule leads to an open window of the same stay, or to the master folio of a group. */
const requireRoutable = async (
  ctx: CommandContext,
  stayId: number,
  rule: RoutingRuleInput,
): Promise<void> => {
  const folio = await findFolio(ctx.tx, rule.folioId)
  if (!folio) throw folioError('folio_not_found')
  if (folio.stayId !== stayId && folio.kind !== 'group') throw folioError('window_of_other_stay')
  if (folio.state !== 'open') throw folioError('folio_closed')
  if (rule.by === 'department') return
  const code = await findTransactionCode(ctx.tx, rule.value)
  if (!code?.isActive) throw folioError('transaction_code_unknown', { code: rule.value })
}
