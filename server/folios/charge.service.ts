import { listTransactionCodesNamed } from '@jiaoban/db/property/property.reads.ts'
import { splitCharge } from '@jiaoban/shared/folios/charge.rules.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type Movement, postEntries } from '../ledger/ledger.service.ts'
import { appendFolioLines, guestAccount } from './folio.service.ts'
import { routeCharges } from './routing.service.ts'

export interface ChargeRequest {
  readonly folioId: number
  readonly code: string
  /** Tax included, for the whole quantity. */
  readonly amount: Money
  readonly quantity: number
  readonly remark?: string
  /** The room night this charge pays for. */
  readonly night?: string
  /** False when a person chose the window: no rule then leads elsewhere. */
  readonly isRouted?: boolean
}

export interface PostedLine {
  /** The folio that was charged: by a rule of the stay, another window than the one it was meant for. */
  readonly folioId: number
  readonly lineId: number
  readonly entryId: number
}

/**
 * Charges a folio, or the window a routing rule of its stay names: guest / revenue of the department, service charge
 * and output tax. An amount of zero is no charge and a
 * defect here; "complimentary" is a fact of the room night. Raises `folio_not_found`, `folio_closed`,
 * `transaction_code_unknown`.
 */
export const chargeFolio = async (ctx: CommandContext, request: ChargeRequest): Promise<PostedLine> => {
  const [line] = await chargeFolios(ctx, [request])
  if (!line) throw new Error('one charge was posted')
  return line
}

/**
 * The same for many charges of any folios: an entry and a line each, in their order, in as many statements as one
 * charge takes. Raises what `chargeFolio` raises, for the first that is refused, and then nothing is charged.
 */
export const chargeFolios = async (
  ctx: CommandContext,
  requests: readonly ChargeRequest[],
): Promise<PostedLine[]> => {
  const known = await listTransactionCodesNamed(
    ctx.tx,
    requests.map(({ code }) => code),
  )
  const coded = requests.map((request) => {
    const code = known.get(request.code)
    if (!code?.isActive) throw folioError('transaction_code_unknown', { code: request.code })
    return { ...request, code }
  })
  const folios = await routeCharges(ctx.tx, coded)
  const charges = coded.map((request, index) => {
    const folio = folios[index]
    if (!folio) throw new Error('every charge has its folio')
    const parts = splitCharge(request.amount, request.code, folio.isTaxExempt)
    return { request, folio, parts }
  })
  const entries = await postEntries(
    ctx,
    charges.map(({ request, folio, parts }): Movement[] => {
      const debit = guestAccount(folio.id)
      const leg = (amount: Money, control: Control) =>
        ({ kind: 'charge', amount, debit, credit: { control, ownerId: 0 } }) as const
      return [
        leg(parts.net, `revenue.${request.code.department}`),
        leg(parts.service, 'revenue.service'),
        leg(parts.tax, 'tax.output'),
      ]
    }),
  )
  const entryIdOf = (index: number): number => entries[index]?.entryId ?? 0
  const lineIds = await appendFolioLines(
    ctx,
    charges.map(({ request, folio, parts: { tax, service } }, index) => ({
      folioId: folio.id,
      line: {
        kind: 'charge',
        code: request.code.code,
        amount: request.amount,
        quantity: request.quantity,
        entryId: entryIdOf(index),
        parts: { taxBasisPoints: folio.isTaxExempt ? 0 : request.code.taxBasisPoints, tax, service },
        night: request.night ?? null,
        remark: request.remark ?? '',
      },
    })),
  )
  return charges.map(({ folio }, index) => ({
    folioId: folio.id,
    lineId: lineIds[index] ?? 0,
    entryId: entryIdOf(index),
  }))
}
