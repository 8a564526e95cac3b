import { findFolio, listFolios } from '@jiaoban/db/folios/folio.reads.ts'
import { insertFolio, insertFolioLines } from '@jiaoban/db/folios/folio.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio, FolioKind, FolioLineKind, FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { openAccount } from '../ledger/ledger.service.ts'

export const guestAccount = (folioId: number): AccountRef => ({ control: 'guest', ownerId: folioId })

/** Opens a folio, or a window of a stay's, with its own account in the guest ledger. Returns the folio's id. */
export const openFolio = async (
  ctx: CommandContext,
  owner: {
    kind?: FolioKind
    stayId: number | null
    windowNumber: number
    payer: 'guest' | 'company'
    party: FolioParty
  },
): Promise<number> => {
  const id = ctx.nextId()
  const kind = owner.kind ?? 'stay'
  const accountId = await openAccount(ctx, guestAccount(id))
  await insertFolio(ctx.tx, { id, ...owner, kind, accountId, openedSeq: ctx.seq })
  ctx.record({
    fact: 'folio_opened',
    folioId: id,
    kind,
    stayId: owner.stayId,
    windowNumber: owner.windowNumber,
    payer: owner.payer,
  })
  return id
}

const requireFolio = async (ctx: CommandContext, folioId: number): Promise<Folio> => {
  const folio = await findFolio(ctx.tx, folioId)
  if (!folio) throw folioError('folio_not_found')
  return folio
}

/** The folio, open for postings. Raises `folio_not_found` and `folio_closed`. */
export const requireOpenFolio = async (ctx: CommandContext, folioId: number): Promise<Folio> => {
  const folio = await requireFolio(ctx, folioId)
  if (folio.state !== 'open') throw folioError('folio_closed')
  return folio
}

/** The open folio, at the version its user saw. Raises `folio_not_found`, `folio_closed` and `folio_changed`. */
export const requireFolioAsSeen = async (
  ctx: CommandContext,
  folioId: number,
  seen: number,
): Promise<Folio> => {
  const folio = await requireOpenFolio(ctx, folioId)
  if (folio.version !== seen) throw folioError('folio_changed')
  return folio
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
  /** What of the amount is tax and service charge; left out for what carries none. */
  readonly parts?: { readonly taxBasisPoints: number; readonly tax: Money; readonly service: Money }
  readonly remark?: string
  /** One of several lines that together change nothing: how a settled folio was paid, told rightly. */
  readonly isNeutral?: boolean
}

/** Adds the line that shows an entry on a folio. Returns its id. Raises `folio_not_found` and `folio_closed`. */
export const appendFolioLine = async (
  ctx: CommandContext,
  folioId: number,
  line: NewLine,
): Promise<number> => {
  const [lineId] = await appendFolioLines(ctx, [{ folioId, line }])
  if (lineId === undefined) throw new Error('one line was appended')
  return lineId
}

/** Adds lines to any folios, in their order. Returns their ids. */
export const appendFolioLines = async (
  ctx: CommandContext,
  requests: readonly { readonly folioId: number; readonly line: NewLine }[],
): Promise<number[]> => {
  const found = await listFolios(
    ctx.tx,
    requests.map(({ folioId }) => folioId),
  )
  const folios = new Map(found.map((folio) => [folio.id, folio]))
  const versions = new Map<number, number>()
  const lines = requests.map(({ folioId, line }) => {
    const folio = folios.get(folioId)
    if (!folio) throw folioError('folio_not_found')
    if (folio.state !== 'open' && line.isNeutral !== true) throw folioError('folio_closed')
    const lineNumber = (versions.get(folioId) ?? folio.version) + 1
    versions.set(folioId, lineNumber)
    return { row: toLineRow(ctx, { folioId, lineNumber, line }), remark: line.remark ?? '' }
  })
  await insertFolioLines(ctx.tx, lines)
  for (const { row } of lines) {
    ctx.record({
      fact: 'folio_line',
      folioLineId: row.id,
      folioId: row.folio_id,
      kind: row.kind,
      code: row.transaction_code ?? row.payment_method_code,
      amountMinor: row.amount_minor,
      entryId: row.entry_id,
      reversesLineId: row.reverses_line_id,
    })
  }
  return lines.map(({ row }) => row.id)
}

const toLineRow = (
  ctx: CommandContext,
  { folioId, lineNumber, line }: { folioId: number; lineNumber: number; line: NewLine },
) => ({
  id: ctx.nextId(),
  folio_id: folioId,
  line_number: lineNumber,
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
  tax_basis_points: line.parts?.taxBasisPoints ?? null,
  tax_minor: line.parts?.tax.toMinor() ?? null,
  service_minor: line.parts?.service.toMinor() ?? null,
})
