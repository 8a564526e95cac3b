import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { refundVoucher } from '@jiaoban/server/city-ledger/refund-voucher.command.ts'
import { sellVoucher } from '@jiaoban/server/city-ledger/sell-voucher.command.ts'
import type { Action } from './action.ts'
import { takeReceipt } from './desk-papers.ts'
import { least, toText } from './cents.ts'
import { addLine, folioBalance, guestOf } from './folio-model.ts'
import { post, type VoucherModel } from './hotel-model.ts'
import { canPay, giveRoundedBack, randomTenders, receive, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

const accountOf = ({ id }: VoucherModel): string => `payable.voucher:${id}`

const sell = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  if (!shift) return false
  const taken = random.chance(0.05) ? random.pickAny(model.vouchers) : undefined
  const number = taken?.number ?? `PC-${model.vouchers.length}`
  const total = random.cents(1_000, 50_000, 10)
  const tenders = randomTenders(simulation, shift, total)
  const refusal = shift.cashier === 'chenjing' ? 'not_permitted' : taken ? 'voucher_number_taken' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(sellVoucher, {
      kind: 'prepaid_card',
      number,
      expiresDate: null,
      tenders: tenders.map(wireTender),
    }),
  )
  if (!result) return true
  takeReceipt(model, shift)
  const voucher = { id: result.voucherId, number, left: total }
  model.vouchers.push(voucher)
  for (const tender of tenders) receive(model, shift, accountOf(voucher), tender)
  return true
}

const redeem = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  const voucher = random.pickAny(model.vouchers.filter(({ left }) => left > 0n))
  if (!shift || !stay || !voucher) return false
  const owed = folioBalance(stay)
  if (owed <= 0n) return false
  const isTooMuch = random.chance(0.1)
  const amount = isTooMuch ? voucher.left + 1n : least(owed, least(voucher.left, random.cents(1, 30_000)))
  const result = await simulation.expect(isTooMuch ? 'voucher_holds_less' : null, shift.cashier, (person) =>
    person.run(payOnAccount, {
      folioId: stay.folioId,
      tenders: [{ methodCode: 'voucher', amount: toText(amount), voucherNumber: voucher.number }],
    }),
  )
  if (!result) return true
  takeReceipt(model, shift)
  post(model, accountOf(voucher), guestOf(stay), amount)
  voucher.left -= amount
  addLine(model, stay, { kind: 'voucher_redeemed', method: 'voucher', amount: -amount })
  return true
}

const refund = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const voucher = random.pickAny(model.vouchers.filter(({ left }) => left > 0n))
  if (!shift || !voucher) return false
  const isTooMuch = random.chance(0.1)
  const amount = isTooMuch ? voucher.left + 10n : voucher.left
  const tender = { methodCode: 'cash', amount }
  const refusal = (() => {
    if (shift.cashier === 'chenjing') return 'not_permitted'
    return isTooMuch ? 'voucher_holds_less' : canPay(model, shift, [tender], { isRounded: true })
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      refundVoucher,
      { number: voucher.number, tender: wireTender(tender) },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  giveRoundedBack(model, shift, accountOf(voucher), tender)
  voucher.left -= amount
  return true
}

export const voucherActions: readonly Action[] = [
  { weight: 2, run: sell },
  { weight: 2, run: redeem },
  { weight: 1, run: refund },
]
