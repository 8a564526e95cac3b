import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { readCashLimit } from '@jiaoban/db/shifts/cash-limit.reads.ts'
import { listPaidOuts } from '@jiaoban/db/shifts/paid-out.reads.ts'
import { cashLimitCodes } from '@jiaoban/shared/shifts/drawer.types.ts'

/** The vouchers of a cashier's own shift, the newest first; without the entries behind them. */
export const readOwnPaidOuts = async (reader: Reader, cashierId: number) => {
  const stamp = await findDeskShiftOf(reader, cashierId)
  if (!stamp) return []
  return (await listPaidOuts(reader, stamp.id)).toReversed().map((paid) => ({
    paidOutId: paid.id,
    kind: paid.kind,
    categoryCode: paid.categoryCode,
    amount: paid.amount.toString(),
    documentId: paid.documentId,
    number: paid.documentNumber,
    roomNumber: paid.roomNumber,
    isTakingBack: paid.takesBackId !== null,
    isTakenBack: paid.takenBackById !== null,
  }))
}

/** Every limit of cash, zero where none is set. */
export const readCashLimits = async (reader: Reader) => {
  const currency = await readCurrency(reader)
  return Promise.all(
    cashLimitCodes.map(async (code) => ({
      code,
      limit: (await readCashLimit(reader, code, currency)).toString(),
    })),
  )
}
