import type { LineParts } from '@jiaoban/shared/folios/line-parts.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** What was moved off lines or allowed on them, by the line it was taken from. What was taken back does not count. */
export const listTaken = async (
  reader: Reader,
  lineIds: readonly number[],
): Promise<ReadonlyMap<number, LineParts[]>> => {
  const taken = new Map<number, LineParts[]>()
  if (lineIds.length === 0) return taken
  for (const row of [...(await movedOff(reader, lineIds)), ...(await allowedOn(reader, lineIds))]) {
    const money = (minor: number | null) => Money.fromMinor(minor ?? 0, row.currency as Currency)
    const parts = {
      amount: money(row.amount_minor),
      service: money(row.service_minor),
      tax: money(row.tax_minor),
    }
    taken.set(row.source, [...(taken.get(row.source) ?? []), parts])
  }
  return taken
}

const partColumns = ['line.amount_minor', 'line.service_minor', 'line.tax_minor', 'line.currency'] as const

const movedOff = (reader: Reader, lineIds: readonly number[]) =>
  reader
    .selectFrom('folio_transfer')
    .innerJoin('folio_line as line', 'line.id', 'folio_transfer.out_line_id')
    .leftJoin('folio_line as reversal', 'reversal.reverses_line_id', 'line.id')
    .where('folio_transfer.source_line_id', 'in', [...lineIds])
    .where('reversal.id', 'is', null)
    .select(['folio_transfer.source_line_id as source', ...partColumns])
    .execute()

const allowedOn = (reader: Reader, lineIds: readonly number[]) =>
  reader
    .selectFrom('folio_line_reason')
    .innerJoin('folio_line as line', 'line.id', 'folio_line_reason.folio_line_id')
    .leftJoin('folio_line as reversal', 'reversal.reverses_line_id', 'line.id')
    .where('folio_line_reason.of_line_id', 'in', [...lineIds])
    .where('line.kind', '=', 'allowance')
    .where('reversal.id', 'is', null)
    .select(['folio_line_reason.of_line_id as source', ...partColumns])
    .execute()

/** The other half of each transfer line of a folio: where it went to, or came from. */
export interface TransferPartner {
  readonly lineId: number
  readonly partnerLineId: number
  readonly direction: 'to' | 'from'
  readonly roomNumber: string
  readonly windowNumber: number
  readonly payerName: string
}

export const listTransferPartners = async (reader: Reader, folioId: number): Promise<TransferPartner[]> => {
  const found: TransferPartner[] = []
  for (const [own, other, direction] of [
    ['out_line_id', 'in_line_id', 'to'],
    ['in_line_id', 'out_line_id', 'from'],
  ] as const) {
    const rows = await reader
      .selectFrom('folio_transfer')
      .innerJoin('folio_line as own', 'own.id', `folio_transfer.${own}`)
      .innerJoin('folio_line as other', 'other.id', `folio_transfer.${other}`)
      .innerJoin('folio', 'folio.id', 'other.folio_id')
      .innerJoin('folio_party', 'folio_party.folio_id', 'folio.id')
      .where('own.folio_id', '=', folioId)
      .select([
        'own.id as line_id',
        'other.id as partner_id',
        'folio.window_number',
        'folio_party.room_number',
        'folio_party.guest_name',
      ])
      .execute()
    found.push(
      ...rows.map((row) => ({
        lineId: row.line_id,
        partnerLineId: row.partner_id,
        direction,
        roomNumber: row.room_number,
        windowNumber: row.window_number,
        payerName: row.guest_name,
      })),
    )
  }
  return found
}

/** The line at the other end of a transfer; undefined for any other line. */
export const findTransferPartner = async (reader: Reader, lineId: number): Promise<number | undefined> => {
  const row = await reader
    .selectFrom('folio_transfer')
    .where((eb) => eb.or([eb('out_line_id', '=', lineId), eb('in_line_id', '=', lineId)]))
    .select(['out_line_id', 'in_line_id'])
    .executeTakeFirst()
  if (!row) return undefined
  return row.out_line_id === lineId ? row.in_line_id : row.out_line_id
}
