import { insertDocument } from '@jiaoban/db/documents/document.writes.ts'
import { findDesk, readProperty } from '@jiaoban/db/property/property.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { DocumentLine, Numbering } from '@jiaoban/shared/documents/document.types.ts'
import type {
  OutageMark,
  Snapshot,
  SnapshotBody,
  SnapshotHead,
} from '@jiaoban/shared/documents/snapshot.types.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { newSalt, saltedDigest } from '../kernel/digest.ts'
import { takeNumber, type TakenNumber } from './number.service.ts'

export interface DocumentRequest {
  readonly body: SnapshotBody
  readonly numbering?: Numbering
  /** A number this command took before, so that another paper could name it. */
  readonly taken?: TakenNumber
  readonly total: Money
  readonly lines: readonly DocumentLine[]
  readonly stayId?: number | null
  readonly folioId?: number | null
  readonly refersToDocumentId?: number | null
}

export interface IssuedDocument {
  readonly id: number
  readonly number: string
}

/**
 * Gives a document its number, freezes its lines and what is printed on it. The journal keeps the number,
 * the total and a salted digest; names stand only in the snapshot, which a retention rule may blank.
 * Lines of 0.00 are left out. Raises what `takeNumber` raises.
 */
export const issueDocument = async (
  ctx: CommandContext,
  request: DocumentRequest,
): Promise<IssuedDocument> => {
  const kind = request.body.kind
  const taken = request.taken ?? (await takeNumber(ctx, kind, request.numbering ?? { source: 'system' }))
  const head = await snapshotHead(ctx, taken.number, request.total.currency)
  const snapshot: Snapshot = { ...head, ...request.body }
  const content = canonicalJson(snapshot as unknown as Canonical)
  const salt = newSalt()
  const digest = saltedDigest(salt, content)
  const id = ctx.nextId()
  const lines = request.lines.filter((line) => !line.amount.isZero)
  await insertDocument(
    ctx.tx,
    {
      id,
      kind,
      series_id: taken.seriesId,
      book_id: taken.bookId,
      sequence_number: taken.sequence,
      number: taken.number,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      calendar_date: head.calendarDate,
      issued_at: ctx.at,
      issued_by: ctx.actor.id,
      journal_seq: ctx.seq,
      stay_id: request.stayId ?? null,
      folio_id: request.folioId ?? null,
      refers_to_document_id: request.refersToDocumentId ?? null,
      total_minor: request.total.toMinor(),
      currency: request.total.currency,
      digest,
    },
    lines.map((line, index) => toLineRow(id, index + 1, line)),
    { document_id: id, content, salt },
  )
  ctx.record({
    fact: 'document',
    documentId: id,
    kind,
    number: taken.number,
    seriesId: taken.seriesId,
    bookId: taken.bookId,
    totalMinor: request.total.toMinor(),
    currency: request.total.currency,
    stayId: request.stayId ?? null,
    folioId: request.folioId ?? null,
    digest,
    lines: lines.map((line, index) => toLineFact(toLineRow(id, index + 1, line))),
  })
  return { id, number: taken.number }
}

const toLineRow = (documentId: number, lineNumber: number, line: DocumentLine) => ({
  document_id: documentId,
  line_number: lineNumber,
  kind: line.kind,
  direction: line.direction,
  tender_control: line.tenderControl,
  payment_method_code: line.paymentMethodCode ?? null,
  terminal_id: line.terminalId ?? null,
  slip_id: line.slipId ?? null,
  reference: line.reference ?? '',
  tendered_minor: line.tendered?.toMinor() ?? 0,
  change_minor: line.change?.toMinor() ?? 0,
  amount_minor: line.amount.toMinor(),
  currency: line.amount.currency,
  is_reversal: line.isReversal === true ? (1 as const) : (0 as const),
  rounding_minor: line.rounding?.toMinor() ?? 0,
})

/** A line as the journal attests it: everything but the reference, which may be somebody's. */
const toLineFact = (row: ReturnType<typeof toLineRow>) => ({
  kind: row.kind,
  direction: row.direction,
  control: row.tender_control,
  methodCode: row.payment_method_code,
  terminalId: row.terminal_id,
  slipId: row.slip_id,
  tenderedMinor: row.tendered_minor,
  changeMinor: row.change_minor,
  amountMinor: row.amount_minor,
  currency: row.currency,
  isReversal: row.is_reversal === 1,
})

const snapshotHead = async (
  ctx: CommandContext,
  number: string,
  currency: Currency,
): Promise<SnapshotHead> => {
  const property = await readProperty(ctx.tx)
  const desk = ctx.shift.deskId === null ? undefined : await findDesk(ctx.tx, ctx.shift.deskId)
  const wall = wallClock(ctx.at, property.timeZone)
  return {
    number,
    issuedAt: ctx.at,
    businessDate: ctx.businessDate,
    calendarDate: wall.date,
    wallTime: wall.time,
    currency,
    property: {
      name: property.name,
      nameEn: property.nameEn,
      address: property.address,
      phone: property.phone,
      taxNumber: property.taxNumber,
    },
    deskCode: desk?.code ?? null,
    shiftNumber: ctx.shift.number,
    issuedBy: await findDisplayName(ctx.tx, ctx.actor.id),
    ...(ctx.outageSlip && { outageSlip: markOf(ctx.outageSlip, property.timeZone) }),
  }
}

const markOf = ({ number, occurredAt }: OutageSlip, timeZone: string): OutageMark => ({
  number,
  ...wallClock(occurredAt, timeZone),
})
