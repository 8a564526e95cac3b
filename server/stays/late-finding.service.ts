import { listOpenFindings } from '@jiaoban/db/stays/open-account.reads.ts'
import { insertLateFinding } from '@jiaoban/db/stays/open-account.writes.ts'
import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { InspectionCharge } from '@jiaoban/shared/stays/inspection.schema.ts'
import { closeMatterFor, openMatterFor } from '../handover-book/open-matter.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'

interface FoundLate {
  readonly inspectionId: number
  readonly stayId: number
  readonly roomId: number
  readonly charges: readonly InspectionCharge[]
}

/**
 * Keeps what housekeeping found after the guest had left and paid: an open matter with the room and the amount,
 * from which the desk charges it late. Raises `transaction_code_unknown`.
 */
export const keepFinding = async (
  ctx: CommandContext,
  { inspectionId, stayId, roomId, charges }: FoundLate,
): Promise<void> => {
  const lines: { code: string; name: string; quantity: number; amount: Money }[] = []
  for (const { code, quantity, amount } of charges) {
    const known = await findTransactionCode(ctx.tx, code)
    if (!known?.isActive) throw folioError('transaction_code_unknown', { code })
    lines.push({ code, name: known.name.zh, quantity, amount: Money.of(amount, ctx.currency) })
  }
  const total = Money.sum(
    lines.map(({ amount }) => amount),
    ctx.currency,
  )
  const items = lines.map(({ name, quantity }) => `${name} × ${quantity}`).join('、')
  const { matterId } = await openMatterFor(ctx, {
    kind: 'late_charge',
    text: `${items} · ${total} ${ctx.currency}`,
    roomId,
  })
  const id = ctx.nextId()
  await insertLateFinding(ctx.tx, { id, stayId, inspectionId, matterId, lines })
  ctx.record({ fact: 'late_finding', findingId: id, stayId, inspectionId, amountMinor: total.toMinor() })
}

/** The finding is charged now, so its matter is closed. Raises `not_found` when it was, or is none of this stay. */
export const closeFinding = async (ctx: CommandContext, stayId: number, findingId: number): Promise<void> => {
  const finding = (await listOpenFindings(ctx.tx, stayId)).find(({ id }) => id === findingId)
  if (!finding) throw kernelError('not_found', { what: 'finding' })
  await closeMatterFor(ctx, finding.matterId)
}
