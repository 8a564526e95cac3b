import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** Some numbers of a series of ours, or of a book. */
export interface NumberSpan {
  readonly seriesId: number
  readonly bookId: number | null
  readonly from: number
  readonly until: number
}

interface NumberUse {
  readonly sequence: number
  readonly businessDate: string
  readonly shiftNumber: string
  readonly by: string
}

export interface IssuedNumber extends NumberUse {
  readonly documentId: number
  readonly documentKind: string
  readonly total: Money
}

export interface SpoiledNumber extends NumberUse {
  readonly reasonCode: string
}

/** The documents on the numbers of a span. */
export const listIssuedNumbers = async (reader: Reader, span: NumberSpan): Promise<IssuedNumber[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'document.shift_id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'document.issued_by')
    .where('document.series_id', '=', span.seriesId)
    .where('document.book_id', span.bookId === null ? 'is' : '=', span.bookId)
    .where('document.sequence_number', '>=', span.from)
    .where('document.sequence_number', '<=', span.until)
    .select([
      'document.id',
      'document.kind',
      'document.sequence_number',
      'document.business_date',
      'document.total_minor',
      'document.currency',
      'cashier_shift.number as shift_number',
      'staff_profile.display_name',
    ])
    .orderBy('document.sequence_number')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence_number ?? 0,
    businessDate: row.business_date,
    shiftNumber: row.shift_number,
    by: row.display_name ?? '',
    documentId: row.id,
    documentKind: row.kind,
    total: Money.fromMinor(row.total_minor, row.currency as Currency),
  }))
}

/** The spoiled papers of a span; a series of ours has none. */
export const listSpoiledNumbers = async (reader: Reader, span: NumberSpan): Promise<SpoiledNumber[]> => {
  if (span.bookId === null) return []
  const rows = await reader
    .selectFrom('voided_number')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'voided_number.shift_id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'voided_number.voided_by')
    .where('voided_number.book_id', '=', span.bookId)
    .where('voided_number.sequence_number', '>=', span.from)
    .where('voided_number.sequence_number', '<=', span.until)
    .select([
      'voided_number.sequence_number',
      'voided_number.business_date',
      'voided_number.reason_code',
      'cashier_shift.number as shift_number',
      'staff_profile.display_name',
    ])
    .orderBy('voided_number.sequence_number')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence_number,
    businessDate: row.business_date,
    shiftNumber: row.shift_number,
    by: row.display_name ?? '',
    reasonCode: row.reason_code,
  }))
}

/**
 * How many numbers of a book stand on a document or are spoiled, wherever they lie: what `first + used = next` is
 * proved with. A number that is both counts once in `used`, and is told in `twice`.
 */
export const countBookNumbers = async (
  reader: Reader,
  { seriesId, bookId }: { readonly seriesId: number; readonly bookId: number },
): Promise<{ readonly used: number; readonly twice: number }> => {
  const issued = await reader
    .selectFrom('document')
    .where('series_id', '=', seriesId)
    .where('book_id', '=', bookId)
    .select(({ fn }) => [
      fn.countAll<number>().as('numbers'),
      fn.count<number>('sequence_number').distinct().as('distinct_numbers'),
    ])
    .executeTakeFirstOrThrow()
  const spoiled = await reader
    .selectFrom('voided_number')
    .leftJoin('document', (join) =>
      join
        .onRef('document.series_id', '=', 'voided_number.series_id')
        .onRef('document.book_id', '=', 'voided_number.book_id')
        .onRef('document.sequence_number', '=', 'voided_number.sequence_number'),
    )
    .where('voided_number.book_id', '=', bookId)
    .select(({ fn }) => [
      fn.count<number>('voided_number.sequence_number').distinct().as('numbers'),
      fn.count<number>('document.sequence_number').distinct().as('issued_too'),
    ])
    .executeTakeFirstOrThrow()
  return {
    used: issued.distinct_numbers + spoiled.numbers - spoiled.issued_too,
    twice: issued.numbers - issued.distinct_numbers + spoiled.issued_too,
  }
}
