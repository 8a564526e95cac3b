import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { promiseRefund } from '@jiaoban/server/city-ledger/promise-refund.command.ts'
import { sellVoucher } from '@jiaoban/server/city-ledger/sell-voucher.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { itemsOfCompany } from './city-items.ts'
import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { collectCityLedger } from '@jiaoban/server/city-ledger/collect-city-ledger.command.ts'
import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import type { TestHotel } from './hotel.ts'

export const companyFacts = {
  kind: 'company' as const,
  name: '浦江科技有限公司',
  taxNumber: '91310000MA1FL0002W',
  contact: '刘会计',
  phone: '13900000003',
  termsDays: 30,
  creditLimit: '1000.00',
}

/** A company that owes 30.00 of a guest's minibar, and has paid 5.00 for nothing in particular. */
export const openCompany = async (hotel: TestHotel, folioId: number) => {
  const { lina, zhaomin } = hotel.people
  const company = await zhaomin.run(addCompany, companyFacts)
  await lina.run(postCharge, { folioId, code: 'minibar', amount: '50.00', quantity: 1 })
  const { companyId } = company
  await lina.run(payOnAccount, {
    folioId,
    tenders: [{ methodCode: 'city_ledger', amount: '30.00', companyId }],
  })
  await lina.run(collectCityLedger, {
    companyId,
    tenders: [{ methodCode: 'cash', amount: '5.00' }],
    allocations: [],
  })
  const items = await itemsOfCompany(hotel.db.reader, companyId)
  const idOf = (kind: string) => items.find((item) => item.kind === kind)?.id ?? 0
  return { companyId, chargeId: idOf('charge'), creditId: idOf('receipt') }
}

/** A prepaid card, and a guest in 202 who paid by card for a charge that was taken back: 40.00 of it is promised. */
export const openDebts = async (hotel: TestHotel) => {
  const { lina } = hotel.people
  await lina.run(sellVoucher, {
    kind: 'prepaid_card',
    number: 'PC-1',
    expiresDate: '2027-03-01',
    tenders: [{ methodCode: 'cash', amount: '50.00' }],
  })
  const stay = await lina.run(
    checkIn,
    {
      roomId: hotel.roomId('202'),
      guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E8800202' }],
      departureDate: '2026-03-02',
      rate: '300.00',
      concessionReasonCode: 'manager',
      adults: 1,
    },
    { approver: hotel.people.admin },
  )
  const { folioId } = stay
  const charge = await lina.run(postCharge, { folioId, code: 'laundry', amount: '90.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId,
    tenders: [{ methodCode: 'card', amount: '90.00', reference: 'POS-9' }],
  })
  await lina.run(correctCharge, { folioLineId: charge.folioLineId, reasonCode: 'wrong_amount' })
  const promise = await lina.run(promiseRefund, {
    folioId,
    amount: '40.00',
    methodCode: 'card',
    paidReference: 'POS-9',
  })
  const desk = hotel.deskId('FO1')
  const terminals = await listTerminalsOfDesk(hotel.db.reader, desk)
  const cardTerminal = terminals.find(({ paymentMethodCode }) => paymentMethodCode === 'card')?.id ?? 0
  return { ...stay, promiseId: promise.promiseId, cardTerminal }
}
