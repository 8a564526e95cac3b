import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { planWindows, type Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import type { checkOutInput } from '@jiaoban/shared/stays/check-out.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { z } from 'zod'
import { requireFolioAsSeen } from '../folios/folio.service.ts'
import type { IssuedBill } from '../invoices/bill.service.ts'
import { readSettlingTenders } from '../city-ledger/settling-tender.service.ts'
import { settleFolio } from '../invoices/settlement.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readTenders } from '../payments/tender.service.ts'
import { readSlipRefunds } from './slip-refunds.service.ts'

type Input = z.output<typeof checkOutInput>

/**
 * The first open window of the stay, which takes what is still to be charged. It and every other window that
 * the cashier settles must be at the version that was seen. Raises `folio_not_found`, `folio_closed`,
 * `folio_changed`, `windows_differ`.
 */
export const requireWindowsAsSeen = async (
  ctx: CommandContext,
  stay: StayRecord,
  input: Pick<Input, 'folioVersion' | 'otherWindows'>,
): Promise<Folio> => {
  const all = await listFoliosOfStay(ctx.tx, stay.id)
  const [first, ...others] = all.filter(({ state }) => state === 'open')
  if (!first) throw folioError(all.length === 0 ? 'folio_not_found' : 'folio_closed')
  const seen = input.otherWindows.map(({ folioId }) => folioId)
  if (new Set(seen).size !== seen.length) throw invoiceError('windows_differ')
  await requireFolioAsSeen(ctx, first.id, input.folioVersion)
  for (const { folioId, version } of input.otherWindows) {
    if (!others.some(({ id }) => id === folioId)) throw invoiceError('windows_differ')
    await requireFolioAsSeen(ctx, folioId, version)
  }
  return first
}

interface SettledBill {
  readonly folioId: number
  readonly windowNumber: number
  readonly documentId: number
  readonly number: string
}

/**
 * Brings every window to zero, each with its own bill: the guest's slips pay the guest's windows in order, each
 * payer pays the rest. A further window on which nothing ever stood is closed without a bill. Raises what
 * `settleFolio` and `readSettlingTenders` raise, `window_not_settled`, `refund_other_tender` and `slip_paper_missing`.
 */
export const settleWindows = async (
  ctx: CommandContext,
  stay: StayRecord,
  input: Pick<Input, 'payments' | 'refunds' | 'otherWindows' | 'slipRefunds'> &
    Partial<Pick<Input, 'slipsBack'>>,
) => {
  const folios = (await listFoliosOfStay(ctx.tx, stay.id)).filter(({ state }) => state === 'open')
  const plans = planWindows(folios, await listSlipsOfStay(ctx.tx, stay.id))
  const slipRefunds = await readSlipRefunds(ctx, plans, input.slipRefunds)
  const slipPapers = new Map((input.slipsBack ?? []).map((slipId) => [slipId, 'back' as const]))
  const house = await readProperty(ctx.tx)
  const bills: SettledBill[] = []
  const changes: string[] = []
  for (const [index, folio] of folios.entries()) {
    const plan = plans[index]
    if (!plan) throw new Error('every window has its plan')
    const given = index === 0 ? input : input.otherWindows.find(({ folioId }) => folioId === folio.id)
    if (index > 0 && isUnused(folio, plan, given)) {
      await closeFolio(ctx.tx, folio.id, { seq: ctx.seq, shiftId: ctx.shift.id })
      ctx.record({ fact: 'folio_closed', folioId: folio.id, billId: null })
      continue
    }
    if (!given) throw stayError('window_not_settled', { window: folio.windowNumber })
    const payments = await readSettlingTenders(ctx, given.payments)
    const refunds = await readTenders(ctx, given.refunds, house)
    const times = { arrivedAt: stay.checkedInAt ?? ctx.occurredAt, leftAt: ctx.occurredAt }
    const request = { folio, plan, payments, refunds, slipRefunds, slipPapers, times }
    const bill = await settleFolio(ctx, request)
    bills.push(toSettledBill(folio, bill))
    changes.push(...payments.map((tender) => tender.change.toString()))
  }
  const shares = plans.flatMap(({ slips }) => slips)
  return {
    ...firstOf(bills),
    bills,
    change: changes,
    applied: shares.map(({ slip, applied }) => ({ slip: slip.number, amount: applied.toString() })),
    refunded: shares
      .filter(({ isRedeemed }) => isRedeemed)
      .map(({ slip, refunded }) => ({ slip: slip.number, amount: refunded.toString() })),
  }
}

/** Nothing stands on it, no slip ends with it, and nobody gives anything for it. */
const isUnused = (
  folio: Folio,
  plan: Settlement,
  given: Pick<Input, 'payments' | 'refunds'> | undefined,
): boolean =>
  folio.version === 0 &&
  plan.slips.length === 0 &&
  (given === undefined || given.payments.length + given.refunds.length === 0)

const toSettledBill = (folio: Folio, bill: IssuedBill): SettledBill => ({
  folioId: folio.id,
  windowNumber: folio.windowNumber,
  documentId: bill.id,
  number: bill.number,
})

const firstOf = (bills: readonly SettledBill[]): { documentId: number; number: string } => {
  const [first] = bills
  if (!first) throw new Error('the first window always has a bill')
  return { documentId: first.documentId, number: first.number }
}
