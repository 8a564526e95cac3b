import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listPaymentMethods, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { findShiftDeskId } from '@jiaoban/db/shifts/shift.reads.ts'

/** The tenders the desk of a cashier can take: cash, and those it has a terminal for. */
export const listDeskMethods = async (reader: Reader, staffId: number) => {
  const deskId = await findShiftDeskId(reader, staffId)
  const terminals = deskId === undefined ? [] : await listTerminalsOfDesk(reader, deskId)
  return (await listPaymentMethods(reader))
    .filter(
      ({ isActive, control, code }) =>
        isActive &&
        (control === 'cash.drawer' ||
          terminals.some((one) => one.isActive && one.paymentMethodCode === code)),
    )
    .map(({ code, name, control, needsReference }) => ({
      code,
      name,
      isCash: control === 'cash.drawer',
      needsReference,
    }))
}
