import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { insertFolio, insertFolioLine } from '@jiaoban/db/folios/folio.writes.ts'
import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import { splitTax } from '@jiaoban/shared/folios/charge.rules.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio, FolioLineKind, FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { openAccount, postEntry } from '../ledger/ledger.service.ts'

export const guestAccount = (folioId: number): AccountRef => ({ control: 'guest', ownerId: folioId })

/** Opens a stay's folio window with its own account in the guest ledger. Returns the folio's id. */
export const openFolio = async (
  ctx: CommandContext,
  owner: { stayId: number | null; windowNumber: number; payer: 'guest' | 'company'; party: FolioParty },
): Promise<number> => {
  const id = ctx.nextId()
  const accountId = await openAccount(ctx, guestAccount(id))
  await insertFolio(ctx.tx, { id, ...owner, accountId, openedSeq: ctx.seq })
  ctx.record({ fact: 'folio_opened', folioId: id, stayId: owner.stayId, windowNumber: owner.windowNumber })
  return id
}

/** The folio, open for postings. Raises `folio_not_found` and `folio_closed`. */
export const requireOpenFolio = async (ctx: CommandContext, folioId: number): Promise<Folio> => {
  const folio = await findFolio(ctx.tx, folioId)
  if (!folio) throw folioError('folio_not_found')
  if (folio.state !== 'open') throw folioError('folio_closed')
  return folio
}

export interface ChargeRequest {
  readonly folioId: number
  readonly code: string
  /** Tax included, for the whole quantity. */
  readonly amount: Money
  readonly quantity: number
  readonly remark?: string
  /** The room night this charge pays for. */
  readonly night?: string
}

export interface PostedLine {
  readonly lineId: number
  readonly entryId: number
}

/**
 * Charges a folio: guest / revenue of the department and output tax. An amount of zero is no charge and a
 * defect here; "complimentary" is a fact of the room night. Raises `folio_not_found`, `folio_closed`,
 * `transaction_code_unknown`.
 */
export const chargeFolio = async (ctx: CommandContext, request: ChargeRequest): Promise<PostedLine> => {
  const code = await findTransactionCode(ctx.tx, request.code)
  if (!code?.isActive) throw folioError('transaction_code_unknown', { code: request.code })
  const folio = await requireOpenFolio(ctx, request.folioId)
  const { net, tax } = splitTax(request.amount, code.taxBasisPoints)
  const guest = guestAccount(folio.id)
  const { entryId } = await postEntry(ctx, [
    {
      kind: 'charge',
      amount: net,
      debit: guest,
      credit: { control: `revenue.${code.department}`, ownerId: 0 },
    },
    { kind: 'charge', amount: tax, debit: guest, credit: { control: 'tax.output', ownerId: 0 } },
  ])
  const lineId = await appendFolioLine(ctx, folio.id, {
    kind: 'charge',
    code: code.code,
    amount: request.amount,
    quantity: request.quantity,
    entryId,
    night: request.night ?? null,
    remark: request.remark ?? '',
  })
  return { lineId, entryId }
}

export interface NewLine {
  readonly kind: FolioLineKind
  /** What raises (+) or lowers (−) the payer's debt. */
  readonly amount: Money
  readonly entryId: number
  readonly code?: string | null
  readonly paymentMethodCode?: string | null
  readonly quantity?: number
  readonly documentId?: number | null
  readonly night?: string | null
  readonly reversesLineId?: number
  readonly remark?: string
}

/** Adds the line that shows an entry on a folio. Returns its id. */
export const appendFolioLine = async (
  ctx: CommandContext,
  folioId: number,
  line: NewLine,
): Promise<number> => {
  const folio = await requireOpenFolio(ctx, folioId)
  const id = ctx.nextId()
  await insertFolioLine(
    ctx.tx,
    {
      id,
      folio_id: folioId,
      line_number: folio.version + 1,
      kind: line.kind,
      transaction_code: line.code ?? null,
      payment_method_code: line.paymentMethodCode ?? null,
      quantity: line.quantity ?? 1,
      amount_minor: line.amount.toMinor(),
      currency: line.amount.currency,
      entry_id: line.entryId,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      posted_at: ctx.at,
      posted_by: ctx.actor.id,
      document_id: line.documentId ?? null,
      night: line.night ?? null,
      reverses_line_id: line.reversesLineId ?? null,
    },
    line.remark ?? '',
  )
  ctx.record({
    fact: 'folio_line',
    folioLineId: id,
    folioId,
    kind: line.kind,
    code: line.code ?? line.paymentMethodCode ?? null,
    amountMinor: line.amount.toMinor(),
    entryId: line.entryId,
    reversesLineId: line.reversesLineId ?? null,
  })
  return id
}
