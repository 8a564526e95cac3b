import type { PreAuthorisation } from '@jiaoban/shared/deposits/pre-authorisation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Selectable } from 'kysely'
import type { Reader } from '../kernel/tx.ts'
import type { PreAuthorisationTable } from './pre-authorisation.table.ts'

const toPreAuthorisation = (row: Selectable<PreAuthorisationTable>): PreAuthorisation => {
  const currency = row.currency as Currency
  return {
    id: row.id,
    stayId: row.stay_id,
    paymentMethodCode: row.payment_method_code,
    authorised: Money.fromMinor(row.authorised_minor, currency),
    captured: row.captured_minor === null ? null : Money.fromMinor(row.captured_minor, currency),
    reference: row.reference,
    expiresDate: row.expires_date,
    state: row.state,
  }
}

export const findPreAuthorisation = async (
  reader: Reader,
  id: number,
): Promise<PreAuthorisation | undefined> => {
  const row = await reader.selectFrom('pre_authorisation').where('id', '=', id).selectAll().executeTakeFirst()
  return row && toPreAuthorisation(row)
}

/** The holds of a stay in the order in which they were recorded. */
export const listPreAuthorisations = async (reader: Reader, stayId: number): Promise<PreAuthorisation[]> => {
  const rows = await reader
    .selectFrom('pre_authorisation')
    .where('stay_id', '=', stayId)
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map(toPreAuthorisation)
}

/** Every hold of the house that was neither captured nor released, those that end first before the others. */
export const listHeldPreAuthorisations = async (reader: Reader): Promise<PreAuthorisation[]> => {
  const rows = await reader
    .selectFrom('pre_authorisation')
    .where('state', '=', 'held')
    .orderBy('expires_date')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map(toPreAuthorisation)
}
