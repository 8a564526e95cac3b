import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { ConcessionReason } from '@jiaoban/shared/stays/concession.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface AgreedNight {
  readonly id: number
  readonly stayId: number
  readonly night: string
  readonly roomTypeId: number
  readonly planCode: string | null
  readonly list: Money
  readonly rate: Money
  readonly reasonCode: string | null
  readonly businessDate: string
  readonly agreedBy: number
  readonly approvedBy: number | null
}

export const insertAgreedRates = async (tx: Tx, nights: readonly AgreedNight[]): Promise<void> => {
  if (nights.length === 0) return
  await tx
    .insertInto('agreed_rate')
    .values(
      nights.map((one) => ({
        id: one.id,
        stay_id: one.stayId,
        night: one.night,
        room_type_id: one.roomTypeId,
        plan_code: one.planCode,
        list_minor: one.list.toMinor(),
        rate_minor: one.rate.toMinor(),
        currency: one.rate.currency,
        reason_code: one.reasonCode,
        business_date: one.businessDate,
        agreed_by: one.agreedBy,
        approved_by: one.approvedBy,
      })),
    )
    .execute()
}

/** Adds a reason, or gives one that is there another name. */
export const upsertConcessionReason = async (
  tx: Tx,
  { code, name, isActive }: ConcessionReason,
): Promise<void> => {
  const row = { name_zh: name.zh, name_en: name.en, is_active: isActive ? (1 as const) : (0 as const) }
  await tx
    .insertInto('concession_reason')
    .values({ code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute()
}
