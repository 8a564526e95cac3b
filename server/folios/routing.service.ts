import { listFolios } from '@jiaoban/db/folios/folio.reads.ts'
import { listRoutingRulesOfStays } from '@jiaoban/db/folios/routing-rule.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { routeOf } from '@jiaoban/shared/folios/routing.rules.ts'
import type { TransactionCode } from '@jiaoban/shared/property/property.types.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'

interface ChargeToRoute {
  /** The folio it was meant for. */
  readonly folioId: number
  readonly code: Pick<TransactionCode, 'code' | 'department'>
  /** False when a person chose the window: no rule then leads elsewhere. */
  readonly isRouted?: boolean
}

/**
 * The folio each charge goes to: the window that a rule of its stay names, else the one it was meant for. Raises
 * `folio_not_found`, and `folio_closed` when no rule leads elsewhere.
 */
export const routeCharges = async (reader: Reader, charges: readonly ChargeToRoute[]): Promise<Folio[]> => {
  const meant = await foliosById(
    reader,
    charges.map(({ folioId }) => folioId),
  )
  const routed = charges.filter(({ isRouted = true }) => isRouted)
  const stayIds = routed.flatMap(({ folioId }) => meant.get(folioId)?.stayId ?? [])
  const rules = await listRoutingRulesOfStays(reader, stayIds)
  const targets = charges.map(({ folioId, code, isRouted = true }) => {
    const folio = meant.get(folioId)
    if (!folio) throw folioError('folio_not_found')
    const ofStay = isRouted ? (rules.get(folio.stayId ?? 0) ?? []) : []
    return routeOf(ofStay, code) ?? folioId
  })
  const elsewhere = await foliosById(
    reader,
    targets.filter((folioId) => !meant.has(folioId)),
  )
  return targets.map((folioId) => {
    const folio = meant.get(folioId) ?? elsewhere.get(folioId)
    if (!folio) throw folioError('folio_not_found')
    if (folio.state !== 'open') throw folioError('folio_closed')
    return folio
  })
}

const foliosById = async (reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, Folio>> =>
  new Map((await listFolios(reader, ids)).map((folio) => [folio.id, folio]))
