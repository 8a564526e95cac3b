import { findFolio, listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { planSettlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { chargeLateInput } from '@jiaoban/shared/stays/open-account.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { z } from 'zod'
import { chargeFolio } from '../folios/charge.service.ts'
import { openFolio } from '../folios/folio.service.ts'
import { settleFolio } from '../invoices/settlement.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readSettlingTenders, settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { closeFinding } from './late-finding.service.ts'
import { partyOf, requireStay } from './stay.service.ts'
import { keepSuspension } from './suspension.service.ts'

type Input = z.output<typeof chargeLateInput>

/**
 * Charges what was found after the guest had left, on a new window of the old stay: a closed folio never reopens
 * after its date. Paid at once with a bill, or left open until a date a lead agrees to. Raises
 * `stay_not_checked_out`. Source: ledger.md, section 1, "late charge".
 */
export const chargeLate = defineCommand({
  name: 'chargeLate',
  journalName: 'late_charge_posted',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge', ...settlingKinds],
  documents: ['bill', 'exchange_memo'],
  input: chargeLateInput,
  run: async (ctx, input) => {
    const stay = await requireStay(ctx, input.stayId)
    if (stay.state !== 'checked_out' && stay.state !== 'skipped') {
      throw stayError('stay_not_checked_out', { state: stay.state })
    }
    if (input.findingId !== null) await closeFinding(ctx, stay.id, input.findingId)
    const folioId = await openWindow(ctx, stay)
    for (const { code, quantity, amount, remark } of input.charges) {
      const request = { folioId, code, quantity, remark, isRouted: false }
      await chargeFolio(ctx, { ...request, amount: Money.of(amount, ctx.currency) })
    }
    const { settlement } = input
    if (settlement.kind === 'suspend') {
      await keepSuspension(ctx, { stayId: stay.id, dueDate: settlement.dueDate, reason: '' })
      return { folioId, bill: null, change: [] }
    }
    return { folioId, ...(await settleLate(ctx, stay, folioId, settlement.payments)) }
  },
})

const openWindow = async (ctx: CommandContext, stay: StayRecord): Promise<number> => {
  const windows = await listFoliosOfStay(ctx.tx, stay.id)
  const last = Math.max(0, ...windows.map(({ windowNumber }) => windowNumber))
  return openFolio(ctx, { stayId: stay.id, windowNumber: last + 1, payer: 'guest', party: partyOf(stay) })
}

const settleLate = async (
  ctx: CommandContext,
  stay: StayRecord,
  folioId: number,
  given: Extract<Input['settlement'], { kind: 'pay' }>['payments'],
) => {
  const folio = await findFolio(ctx.tx, folioId)
  if (!folio) throw new Error(`window ${folioId} was just opened`)
  const payments = await readSettlingTenders(ctx, given)
  const bill = await settleFolio(ctx, {
    folio,
    plan: planSettlement(folio.balance, []),
    payments,
    refunds: [],
    slipRefunds: new Map(),
    times: { arrivedAt: stay.checkedInAt, leftAt: stay.checkedOutAt },
  })
  return {
    bill: { documentId: bill.id, number: bill.number },
    change: payments.map((tender) => tender.change.toString()),
  }
}
