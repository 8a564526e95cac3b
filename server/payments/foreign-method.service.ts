import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import type { CashRounding } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import { readExchangeForm } from './exchange-list.service.ts'

/**
 * The currencies that guests pay with today, each a way to pay beside the methods of the desk; none where the house
 * takes no foreign cash, has no rate today, or no cash at all. `roundTo` where cash is rounded that settles a folio.
 */
export const listForeignMethods = async (
  reader: Reader,
  { isSettling }: { readonly isSettling: boolean },
) => {
  const cash = (await listPaymentMethods(reader)).find(
    ({ control, isActive }) => isActive && control === 'cash.drawer',
  )
  if (!cash) return []
  const { cashRounding, currencies } = await readExchangeForm(reader)
  const rounded: { roundTo?: CashRounding } = isSettling ? { roundTo: cashRounding } : {}
  return currencies.map(({ currency, buy }) => ({
    // No code of a method has a colon, so it is never one of those.
    code: `${currency.toLowerCase()}:cash`,
    name: { zh: `${currency} 现钞`, en: `${currency} cash` },
    control: 'cash.drawer' as const,
    isCash: false,
    needsReference: false,
    ...rounded,
    foreign: { methodCode: cash.code, currency, rate: buy, smallest: cashRounding },
  }))
}
