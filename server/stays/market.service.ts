import { findCompany } from '@jiaoban/db/city-ledger/company.reads.ts'
import { replaceRoutingRules } from '@jiaoban/db/folios/routing-rule.writes.ts'
import { findGroupOfStay } from '@jiaoban/db/stays/group.reads.ts'
import { listMarketSegments } from '@jiaoban/db/stays/market.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import type { Company } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import { marketError } from '@jiaoban/shared/stays/market.errors.ts'
import { departmentsOfShare, proposedSegment } from '@jiaoban/shared/stays/market.rules.ts'
import type { CompanyShare, Market } from '@jiaoban/shared/stays/market.types.ts'
import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import { openFolio } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { partyOf, requireStay } from './stay.service.ts'

/** Where a guest comes from, as it was said; what was left out is undefined. */
export interface SaidMarket {
  readonly segmentCode?: string | null | undefined
  readonly companyId?: number | null | undefined
}

/** A stay or a group that nobody has said anything of yet. */
interface NewMarket {
  readonly isNew: true
  readonly source: StaySource
}

/**
 * The market of a stay or a group: as it was said, else as it stood before, else the segment its source proposes. What
 * stood before may stay, also when the house gives it to nobody any more. Raises `segment_unknown`,
 * `company_not_found` and `sender_inactive`.
 */
export const readMarket = async (
  ctx: CommandContext,
  said: SaidMarket,
  known: NewMarket | Market,
): Promise<Market> => {
  const segments = await listMarketSegments(ctx.tx)
  const before: Market = isStanding(known) ? known : { segmentCode: null, companyId: null }
  const { companyId = before.companyId } = said
  const isOther = companyId !== null && companyId !== before.companyId
  const senderKind = isOther ? (await requireSender(ctx, companyId)).kind : null
  if (said.segmentCode === undefined) {
    const segmentCode = isStanding(known)
      ? known.segmentCode
      : proposedSegment({ source: known.source, senderKind }, segments)
    return { segmentCode, companyId }
  }
  const { segmentCode } = said
  if (segmentCode !== null && segmentCode !== before.segmentCode) {
    const segment = segments.find(({ code }) => code === segmentCode)
    if (!segment?.isActive) throw marketError('segment_unknown', { code: segmentCode })
  }
  return { segmentCode, companyId }
}

/** Whether a stay or a group is there already. */
const isStanding = (known: NewMarket | Market): known is Market => !('isNew' in known)

/** A company or agency that still sends guests. Raises `company_not_found` and `sender_inactive`. */
const requireSender = async (ctx: CommandContext, companyId: number): Promise<Company> => {
  const company = await findCompany(ctx.tx, companyId)
  if (!company) throw cityLedgerError('company_not_found')
  if (!company.isActive) throw marketError('sender_inactive')
  return company
}

/**
 * Opens the window of the company that sends a guest who arrives, and leads there what the company pays. Its credit is
 * asked about when the window is settled, not here. Raises `share_needs_company`, `share_of_group`, `company_not_found`
 * and `sender_inactive`.
 */
export const openCompanyWindow = async (
  ctx: CommandContext,
  stayId: number,
  { share, companyId }: { readonly share: CompanyShare; readonly companyId: number | null },
): Promise<void> => {
  const departments = departmentsOfShare(share)
  if (departments.length === 0) return
  if (companyId === null) throw marketError('share_needs_company')
  if ((await findGroupOfStay(ctx.tx, stayId))?.state === 'open') throw marketError('share_of_group')
  const { name } = await requireSender(ctx, companyId)
  const party = { ...partyOf(await requireStay(ctx, stayId)), guestName: name }
  const folioId = await openFolio(ctx, { stayId, windowNumber: 2, payer: 'company', party })
  const rules = departments.map((department) => ({ id: ctx.nextId(), folioId, code: null, department }))
  await replaceRoutingRules(ctx.tx, stayId, rules)
  ctx.record({
    fact: 'routing',
    stayId,
    rules: departments.map((value) => ({ folioId, by: 'department', value })),
  })
}
