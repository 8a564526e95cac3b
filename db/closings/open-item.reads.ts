import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

interface TotalRow {
  readonly total: number | null
}

const toTotal = (row: TotalRow, currency: Currency): Money => Money.fromMinor(row.total ?? 0, currency)

/** The balances of open folios; a folio closed with a balance is not among them, and so is found. */
export const sumOpenFolios = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('folio')
      .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
      .where('folio.state', '=', 'open')
      .select(({ fn }) => fn.sum<number | null>('account_balance.balance_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/** The lines of open folios, as guests see them. */
export const sumOpenFolioLines = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('folio')
      .innerJoin('folio_line', 'folio_line.folio_id', 'folio.id')
      .where('folio.state', '=', 'open')
      .select(({ fn }) => fn.sum<number | null>('folio_line.amount_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/** What issued slips still hold, as the ledger has it; debits less credits, so negative. */
export const sumIssuedSlips = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('deposit_slip')
      .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
      .where('deposit_slip.state', '=', literal('issued'))
      .select(({ fn }) => fn.sum<number | null>('account_balance.balance_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/**
 * What the documents say that issued slips still hold: taken or moved in, less whatever left them. A deposit
 * that settles a bill is money in for the bill, and out for the slip.
 */
export const sumSlipDocuments = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('deposit_slip')
      .innerJoin('document_line', 'document_line.slip_id', 'deposit_slip.id')
      .where('deposit_slip.state', '=', literal('issued'))
      .select(({ fn, case: when, eb, neg, ref }) => {
        // What takes a line back counts negative in the column of what it takes back.
        const signed = when()
          .when('document_line.is_reversal', '=', 1)
          .then(neg('document_line.amount_minor'))
          .else(ref('document_line.amount_minor'))
          .end()
        return fn
          .sum<number | null>(
            when()
              .when(
                eb.or([
                  eb('document_line.kind', '=', 'deposit_taken'),
                  eb.and([
                    eb('document_line.kind', '=', 'deposit_moved'),
                    eb('document_line.direction', '=', 'in'),
                  ]),
                ]),
              )
              .then(signed)
              .else(neg(signed))
              .end(),
          )
          .as('total')
      })
      .executeTakeFirstOrThrow(),
    currency,
  )

/** Bags dropped and not received, as their slips say. */
export const sumBagsInHand = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('cash_drop')
      .where('state', '=', 'in_bag')
      .where('currency', '=', currency)
      .select(({ fn }) => fn.sum<number | null>('amount_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/** Floats given and not yet accepted, as the handovers say. */
export const sumFloatsInTransit = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('handover')
      .where('state', '=', literal('given'))
      .where('currency', '=', currency)
      .select(({ fn }) => fn.sum<number | null>('given_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/** What open skipper cases still hold, as the cases say: what was left unpaid, less what was decided or came in. */
export const sumOpenSkippers = async (reader: Reader, currency: Currency): Promise<Money> => {
  const found = await reader
    .selectFrom('skipper_case')
    .where('state', '=', literal('open'))
    .select(({ fn }) => fn.sum<number | null>('amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  const moved = await reader
    .selectFrom('skipper_move')
    .innerJoin('skipper_case', 'skipper_case.id', 'skipper_move.case_id')
    .where('skipper_case.state', '=', literal('open'))
    .where('skipper_move.is_from_stand_in', '=', 0)
    .select(({ fn }) => fn.sum<number | null>('skipper_move.amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  return toTotal(found, currency).minus(toTotal(moved, currency))
}

/**
 * What companies owe, by the items of which something is left: charges less what came in and what was given up; credit is
 * negative. An item that left the list too early, or stays on it, is found.
 */
export const sumCityItems = async (reader: Reader, currency: Currency): Promise<Money> => {
  const items = toTotal(
    await reader
      .selectFrom('open_city_item')
      .innerJoin('city_item', 'city_item.id', 'open_city_item.item_id')
      .select(({ fn, case: when, neg, ref }) =>
        fn
          .sum<number | null>(
            when()
              .when('city_item.kind', '=', literal('charge'))
              .then(ref('city_item.amount_minor'))
              .else(neg('city_item.amount_minor'))
              .end(),
          )
          .as('total'),
      )
      .executeTakeFirstOrThrow(),
    currency,
  )
  const taken = await sumAllocations(reader, 'charge_item_id', currency)
  const given = await sumAllocations(reader, 'credit_item_id', currency)
  return items.minus(taken).plus(given)
}

/** What open items paid, or were paid, already. */
const sumAllocations = async (
  reader: Reader,
  side: 'charge_item_id' | 'credit_item_id',
  currency: Currency,
): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('open_city_item')
      // As a cross join: SQLite keeps its order, and begins with what is open.
      .crossJoin('city_allocation')
      .whereRef(`city_allocation.${side}`, '=', 'open_city_item.item_id')
      .select(({ fn }) => fn.sum<number | null>('city_allocation.amount_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/** Differences nobody has decided, as found: shorts as a debt, overs as what the house owes. */
export const sumPendingDifferences = async (
  reader: Reader,
  kind: 'short' | 'over',
  currency: Currency,
): Promise<Money> => {
  const row = await reader
    .selectFrom('difference')
    .where('state', '=', literal('pending'))
    .where('kind', '=', kind)
    .where('currency', '=', currency)
    .select(({ fn }) => fn.sum<number | null>('amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  const total = toTotal(row, currency)
  return kind === 'short' ? total : total.negated()
}

/** What the staff owe, as the items say: shorts and skippers somebody stands in for, less what was paid back. */
export const sumStaffDebts = async (reader: Reader, currency: Currency): Promise<Money> => {
  const shorts = await reader
    .selectFrom('difference')
    .where('state', '=', literal('owed'))
    .where('currency', '=', currency)
    .select(({ fn }) => fn.sum<number | null>('amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  const repaid = await reader
    .selectFrom('difference_move')
    .innerJoin('difference', 'difference.id', 'difference_move.difference_id')
    .where('difference.state', '=', literal('owed'))
    .where('difference.currency', '=', currency)
    .where('difference_move.kind', '=', 'repaid')
    .select(({ fn }) => fn.sum<number | null>('difference_move.amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  const skippers = await reader
    .selectFrom('skipper_case')
    .where('state', '=', literal('assigned'))
    .where('currency', '=', currency)
    .select(({ fn }) => fn.sum<number | null>('amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  const recovered = await reader
    .selectFrom('skipper_move')
    .innerJoin('skipper_case', 'skipper_case.id', 'skipper_move.case_id')
    .where('skipper_case.state', '=', literal('assigned'))
    .where('skipper_case.currency', '=', currency)
    .where('skipper_move.kind', '=', 'recovered')
    .select(({ fn }) => fn.sum<number | null>('skipper_move.amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  return toTotal(shorts, currency)
    .minus(toTotal(repaid, currency))
    .plus(toTotal(skippers, currency))
    .minus(toTotal(recovered, currency))
}
/**
 * What vouchers still hold, as their sales and uses say; owed by the house, so negative. A voucher that left the list too
 * early, or stays on it, is found.
 */
export const sumVouchers = async (reader: Reader, currency: Currency): Promise<Money> => {
  const sold = await reader
    .selectFrom('open_voucher')
    .innerJoin('voucher', 'voucher.id', 'open_voucher.voucher_id')
    .select(({ fn }) => fn.sum<number | null>('voucher.amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  const used = await reader
    .selectFrom('open_voucher')
    .crossJoin('voucher_use')
    .whereRef('voucher_use.voucher_id', '=', 'open_voucher.voucher_id')
    .select(({ fn }) => fn.sum<number | null>('voucher_use.amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  return toTotal(used, currency).minus(toTotal(sold, currency))
}

/** Refunds promised and not paid yet; owed by the house, so negative. */
export const sumOpenPromises = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('refund_promise')
      .where('paid_document_id', 'is', null)
      .select(({ fn }) => fn.sum<number | null>('amount_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  ).negated()
