import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Booking } from './booking.ts'
import { demand } from './demand.ts'
import type { ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'

/** An agency or company that pays for guests, and what it owes as somebody with a pencil would keep it. */
export interface CompanyAccount {
  readonly companyId: number
  readonly name: string
  owed: Money
}

/** Enough for what any of them ever owes at a time. */
const creditLimit = '900000.00'

/** The account that pays for a booking, opened with its first; null when nobody but the guest is known. */
export const accountOfPayer = async (
  hotel: ReplayHotel,
  { payer }: Booking,
): Promise<CompanyAccount | null> => {
  if (payer === null) return null
  const known = hotel.companies.get(payer.name)
  if (known) return known
  const { companyId } = await hotel.accountant.run((api) => api.cityLedger.addCompany, {
    ...payer,
    taxNumber: '',
    contact: '',
    phone: '',
    termsDays: 30,
    creditLimit,
  })
  const account: CompanyAccount = { companyId, name: payer.name, owed: Money.zero(currency) }
  hotel.companies.set(payer.name, account)
  return account
}

/** Who sends a guest, where the booking is on account: the house knows the account before it knows the guest. */
export const senderOf = async (hotel: ReplayHotel, booking: Booking): Promise<number | null> =>
  booking.isOnAccount ? ((await accountOfPayer(hotel, booking))?.companyId ?? null) : null

const monday = 1

/**
 * Once a week the bank's statement tells who has paid: every other account in turn, everything it owes. What it
 * owes is asked of the server, and must be what its guests were billed.
 */
export const collectAccounts = async (hotel: ReplayHotel): Promise<void> => {
  const date = new Date(`${hotel.house.businessDate}T00:00:00Z`)
  if (date.getUTCDay() !== monday) return
  for (const account of hotel.companies.values()) {
    if (account.owed.isZero || (account.companyId + date.getUTCDate()) % 2 === 0) continue
    const { companyId, owed } = account
    const page = await hotel.accountant.ask((api) => api.cityLedger.company.query({ companyId }))
    demand(`what ${account.name} owes`, page.ageing.balance, owed)
    const charges = page.items.filter((item) => item.kind === 'charge' && item.left !== '0.00')
    const received = await hotel.accountant.run((api) => api.cityLedger.recordTransfer, {
      companyId,
      amount: owed.toString(),
      reference: `${hotel.house.businessDate} ${companyId}`,
      allocations: charges.map(({ id, left }) => ({ itemId: id, amount: left })),
    })
    demand('what is not allocated', received.unapplied, Money.zero(currency))
    account.owed = Money.zero(currency)
  }
}
