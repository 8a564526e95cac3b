import { openFolioWindow } from '@jiaoban/server/folios/open-folio-window.command.ts'
import { closeHouseAccount } from '@jiaoban/server/folios/close-house-account.command.ts'
import { openHouseAccount } from '@jiaoban/server/folios/open-house-account.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { settleFolio } from '@jiaoban/server/invoices/settle-folio.command.ts'
import type { Action } from './action.ts'
import { toText } from './cents.ts'
import { charge, deskCodes } from './charges.ts'
import { addPaper } from './desk-papers.ts'
import { billUp, type FolioModel, folioBalance, isUnbilled, newFolio } from './folio-model.ts'
import { takeNumber } from './hotel-model.ts'
import {
  canPay,
  isOtherWay,
  payFolio,
  randomTenders,
  refundFolio,
  refundTenders,
  wireTender,
} from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

/** Somebody eats and goes: charged, paid and billed at once. */
const sell = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  if (!shift) return false
  const lines = Array.from({ length: random.int(1, 3) }, () => ({
    code: random.pick(deskCodes),
    amount: random.cents(100, 20_000, 10),
  }))
  const isWrong = random.chance(0.1)
  const total = lines.reduce((sum, { amount }) => sum + amount, isWrong ? 10n : 0n)
  const tenders = randomTenders(simulation, shift, total)
  const refusal = isWrong ? 'settlement_does_not_balance' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(sellToPasserBy, {
      lines: lines.map(({ code, amount }) => ({ code, amount: toText(amount), quantity: 1 })),
      payments: tenders.map(wireTender),
    }),
  )
  if (!result) return true
  const folio = newFolio(result.folioId)
  for (const { code, amount } of lines) charge(model, folio, { code, amount, deskId: shift.desk.id })
  billUp(model, folio, { id: result.documentId })
  takeNumber(model, 'bill')
  addPaper(shift, 'bill')
  payFolio(model, shift, folio, { tenders, isByBill: true })
  folio.isFolioOpen = false
  return true
}

const openOne = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  if (model.houseAccounts.filter(({ isFolioOpen }) => isFolioOpen).length >= 3) return false
  const result = await simulation.succeed('zhaomin', (person) =>
    person.run(openHouseAccount, { accountName: `内部 ${model.houseAccounts.length}` }),
  )
  model.houseAccounts.push(newFolio(result.folioId))
  return true
}

const chooseAccount = ({ model, random }: Simulation): FolioModel | undefined =>
  random.pickAny(model.houseAccounts.filter(({ isFolioOpen }) => isFolioOpen || random.chance(0.02)))

const chargeHouse = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const folio = chooseAccount(simulation)
  if (!shift || !folio) return false
  const entry = { code: random.pick(deskCodes), amount: random.cents(1, 30_000) }
  const refusal = folio.isFolioOpen ? null : 'folio_closed'
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(postCharge, {
      folioId: folio.folioId,
      code: entry.code,
      amount: toText(entry.amount),
      quantity: 1,
    }),
  )
  if (result) charge(model, folio, { ...entry, deskId: shift.desk.id, lineId: result.folioLineId })
  return true
}

/** Comes to zero with one bill, or is closed when nothing is left on it. */
const settle = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const folio = chooseAccount(simulation)
  if (!shift || !folio) return false
  const balance = folioBalance(folio)
  const isWrong = random.chance(0.05)
  const payments = randomTenders(simulation, shift, (balance > 0n ? balance : 0n) + (isWrong ? 10n : 0n))
  const refunds = refundTenders(simulation, shift, folio, balance < 0n ? -balance : 0n)
  const hasLead = random.chance(0.5)
  const version = folio.lines.length + (random.chance(0.05) ? 1 : 0)
  const refusal = (() => {
    if (!folio.isFolioOpen) return 'folio_closed'
    if (version !== folio.lines.length) return 'folio_changed'
    if (isWrong) return 'settlement_does_not_balance'
    if (!hasLead && isOtherWay(folio, refunds)) return 'refund_way_needs_approval'
    return canPay(model, shift, refunds, { isRounded: true })
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      settleFolio,
      {
        folioId: folio.folioId,
        folioVersion: version,
        payments: payments.map(wireTender),
        refunds: refunds.map(wireTender),
      },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  billUp(model, folio, { id: result.documentId })
  takeNumber(model, 'bill')
  addPaper(shift, 'bill')
  payFolio(model, shift, folio, { tenders: payments, isByBill: true })
  refundFolio(model, shift, folio, refunds)
  folio.isFolioOpen = false
  model.touched.add(folio)
  return true
}

const close = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  const folio = chooseAccount(simulation)
  if (!folio) return false
  const left = folio.lines.filter(isUnbilled).reduce((sum, { amount }) => sum + amount, 0n)
  const refusal = (() => {
    if (!folio.isFolioOpen) return 'folio_closed'
    return folioBalance(folio) !== 0n || left !== 0n ? 'folio_not_settled' : null
  })()
  const result = await simulation.expect(refusal, 'zhaomin', (person) =>
    person.run(closeHouseAccount, { folioId: folio.folioId }),
  )
  if (result) folio.isFolioOpen = false
  if (result) model.touched.add(folio)
  return true
}

/** A window that nobody charges is closed with the others, without a bill; a stay that has left gets none. */
const openWindow = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(
    model.stays.filter(({ state, folioId }) => state === 'in_house' && folioId !== 0),
  )
  if (!stay || stay.windows >= 3) return false
  await simulation.succeed('chenjing', (person) =>
    person.run(openFolioWindow, { stayId: stay.id, payer: 'company', payerName: '远洋贸易' }),
  )
  stay.windows += 1
  model.touched.add(stay)
  return true
}

export const accountActions: readonly Action[] = [
  { weight: 3, run: sell },
  { weight: 1, run: openOne },
  { weight: 2, run: chargeHouse },
  { weight: 2, run: settle },
  { weight: 1, run: close },
  { weight: 1, run: openWindow },
]
