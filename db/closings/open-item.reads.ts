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
      .where('deposit_slip.state', '=', 'issued')
      .select(({ fn }) => fn.sum<number | null>('account_balance.balance_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )

/** What the documents say that issued slips still hold: taken, less applied, less refunded. */
export const sumSlipDocuments = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('deposit_slip')
      .innerJoin('document_line', 'document_line.slip_id', 'deposit_slip.id')
      .where('deposit_slip.state', '=', 'issued')
      .select(({ fn, case: when, neg, ref }) =>
        fn
          .sum<number | null>(
            when()
              .when('document_line.kind', '=', 'deposit_taken')
              .then(ref('document_line.amount_minor'))
              .else(neg('document_line.amount_minor'))
              .end(),
          )
          .as('total'),
      )
      .executeTakeFirstOrThrow(),
    currency,
  )

/** Bags dropped and not received, as their slips say. */
export const sumBagsInHand = async (reader: Reader, currency: Currency): Promise<Money> =>
  toTotal(
    await reader
      .selectFrom('cash_drop')
      .where('state', '=', 'in_bag')
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
      .select(({ fn }) => fn.sum<number | null>('given_minor').as('total'))
      .executeTakeFirstOrThrow(),
    currency,
  )
