import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listForeignCashSales } from '@jiaoban/db/shifts/foreign-cash-sale.reads.ts'
import { listPaidOuts } from '@jiaoban/db/shifts/paid-out.reads.ts'
import { listReliefsOfShift } from '@jiaoban/db/shifts/relief.reads.ts'
import { listSpotChecks } from '@jiaoban/db/shifts/spot-check.reads.ts'
import { listBankDeposits, listSafeCounts } from '@jiaoban/db/shifts/safe.reads.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

/** Vouchers of the shift, each with who approved it. */
const paidOutSection = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['paidOuts']> =>
  (await listPaidOuts(reader, shift.id)).map((paid) => ({
    documentNumber: paid.documentNumber,
    kind: paid.kind,
    categoryCode: paid.categoryCode,
    roomNumber: paid.roomNumber,
    amount: (paid.takesBackId === null ? paid.amount : paid.amount.negated()).toString(),
    approvedBy: paid.approvedBy,
  }))

/** What leads counted while the shift ran, each currency by itself. */
const spotCheckSection = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['spotChecks']> =>
  (await listSpotChecks(reader, shift.id)).map(({ checkedBy, countedAt, expected, counted }) => ({
    checkedBy,
    countedAt,
    ...(counted.currency === shift.floatAmount.currency ? {} : { currency: counted.currency }),
    expected: expected.toString(),
    counted: counted.toString(),
    overShort: overShort(counted, expected).toString(),
  }))

/** What left the safe for the bank, and how it was counted. */
const safeSection = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['safe']> => {
  const home = shift.floatAmount.currency
  const sold = await listForeignCashSales(reader, shift.id)
  return {
    banked: (await listBankDeposits(reader, shift.id)).map(({ slipNumber, amount }) => ({
      slipNumber,
      amount: amount.toString(),
    })),
    ...(sold.length === 0
      ? {}
      : {
          sold: sold.map((sale) => ({
            slipNumber: sale.slipNumber,
            currency: sale.foreign.currency,
            amount: sale.foreign.toString(),
            received: sale.home.toString(),
          })),
        }),
    counts: (await listSafeCounts(reader, shift.id)).map(({ countedBy, approvedBy, expected, counted }) => ({
      countedBy,
      approvedBy,
      ...(counted.currency === home ? {} : { currency: counted.currency }),
      expected: expected.toString(),
      counted: counted.toString(),
      overShort: overShort(counted, expected).toString(),
    })),
  }
}

/** When a reliever had the drawer, and what was counted on the way out and back. */
const reliefSection = async (reader: Reader, shift: CashierShift): Promise<Pick<ShiftReport, 'reliefs'>> => {
  const reliefs = await listReliefsOfShift(reader, shift.id)
  if (reliefs.length === 0) return {}
  return {
    reliefs: reliefs.map(({ ownerId, relieverId, startedAt, endedAt, counts }) => ({
      ownerId,
      relieverId,
      startedAt,
      endedAt,
      counts: counts.map(({ direction, custodianId, expected, counted }) => ({
        direction,
        custodianId,
        currency: counted.currency,
        expected: expected.toString(),
        counted: counted.toString(),
        overShort: overShort(counted, expected).toString(),
      })),
    })),
  }
}

/** What the drawer and the safe did beside payments and deposits. */
export const drawerSections = async (
  reader: Reader,
  shift: CashierShift,
): Promise<Pick<ShiftReport, 'paidOuts' | 'spotChecks' | 'safe' | 'reliefs'>> => ({
  paidOuts: await paidOutSection(reader, shift),
  spotChecks: await spotCheckSection(reader, shift),
  safe: await safeSection(reader, shift),
  ...(await reliefSection(reader, shift)),
})
