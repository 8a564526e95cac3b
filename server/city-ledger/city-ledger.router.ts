import { findVoucher } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { listRefundWays } from '@jiaoban/db/payments/refund-way.reads.ts'
import {
  listPaymentMethods,
  listTerminalsOfDesk,
  readCurrency,
  readProperty,
} from '@jiaoban/db/property/property.reads.ts'
import { listCompanies } from '@jiaoban/db/city-ledger/company.reads.ts'
import { findShiftDeskId } from '@jiaoban/db/shifts/shift.reads.ts'
import { companyItemsQuery, companyQuery } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { refundWaysQuery, voucherQuery } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { listForeignMethods } from '../payments/foreign-method.service.ts'
import { readMethodNames } from '../payments/method-name.service.ts'
import { addCompany } from './add-company.command.ts'
import { allocateCityCredit } from './allocate-city-credit.command.ts'
import { changeCompany } from './change-company.command.ts'
import { collectCityLedger } from './collect-city-ledger.command.ts'
import { readCompanyItems, readCompanyList, readCompanyPage } from './company-view.service.ts'
import { readClearing, readOpenPromises, readVouchers, toVoucherView } from './open-debts.service.ts'
import { payOnAccount } from './pay-on-account.command.ts'
import { payPromise } from './pay-promise.command.ts'
import { promiseRefund } from './promise-refund.command.ts'
import { recordAcquirerPayout } from './record-acquirer-payout.command.ts'
import { recordCityTransfer } from './record-city-transfer.command.ts'
import { refundVoucher } from './refund-voucher.command.ts'
import { sellVoucher } from './sell-voucher.command.ts'
import { writeOffCityItem } from './write-off-city-item.command.ts'

export const cityLedgerRouter = router({
  /** Every company with what it owes, by age. */
  companies: areaQuery('cityLedger').query(({ ctx }) => readCompanyList(ctx.hotel.db.reader)),

  /** One company: its terms and the open items of its account. */
  company: areaQuery('cityLedger')
    .input(companyQuery)
    .query(({ ctx, input }) => readCompanyPage(ctx.hotel.db.reader, input.companyId)),

  /** Every item of a company's account, the settled ones too, a page at a time. */
  companyItems: areaQuery('cityLedger')
    .input(companyItemsQuery)
    .query(({ ctx, input: { companyId, cursor = null } }) =>
      readCompanyItems(ctx.hotel.db.reader, { companyId, cursor }),
    ),

  /** The companies a bill may be sent to. */
  payers: areaQuery('desk', 'inHouse', 'cityLedger').query(async ({ ctx }) =>
    (await listCompanies(ctx.hotel.db.reader))
      .filter(({ isActive }) => isActive)
      .map(({ id, name }) => ({ companyId: id, name })),
  ),

  /** What settles a folio at this desk: tender, what is no money, and foreign cash. */
  methods: areaQuery('desk', 'inHouse', 'shift').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const { cashRounding } = await readProperty(reader)
    const deskId = await findShiftDeskId(reader, ctx.session.staffId)
    const terminals = deskId === undefined ? [] : await listTerminalsOfDesk(reader, deskId)
    const hasTerminal = (code: string) =>
      terminals.some((one) => one.isActive && one.paymentMethodCode === code)
    const methods = (await listPaymentMethods(reader))
      .filter(
        ({ isActive, control, code }) => isActive && (!control.startsWith('clearing.') || hasTerminal(code)),
      )
      .map(({ code, name, control, needsReference }) => ({
        code,
        name,
        control,
        isCash: control === 'cash.drawer',
        needsReference,
        ...(control === 'cash.drawer' ? { roundTo: cashRounding } : {}),
      }))
    return [...methods, ...(await listForeignMethods(reader, { isSettling: true }))]
  }),

  vouchers: areaQuery('cityLedger').query(({ ctx }) => readVouchers(ctx.hotel.db.reader)),

  /** A voucher by its number, with what it holds; null for one nobody sold. */
  voucher: areaQuery('desk', 'inHouse', 'cityLedger')
    .input(voucherQuery)
    .query(async ({ ctx, input }) => {
      const voucher = await findVoucher(ctx.hotel.db.reader, input.number)
      return voucher ? toVoucherView(voucher) : null
    }),

  promises: areaQuery('cityLedger').query(({ ctx }) => readOpenPromises(ctx.hotel.db.reader)),

  clearing: areaQuery('cityLedger').query(({ ctx }) => readClearing(ctx.hotel.db.reader)),

  /** By which ways a folio was paid, for money that goes back. */
  refundWays: areaQuery('desk', 'inHouse')
    .input(refundWaysQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const names = await readMethodNames(reader)
      const ways = await listRefundWays(reader, input.folioId, await readCurrency(reader))
      return ways
        .filter(({ left }) => left.isPositive)
        .map((way) => ({ ...way, left: way.left.toString(), name: names(way.methodCode) }))
    }),

  addCompany: commandMutation(addCompany),
  changeCompany: commandMutation(changeCompany),
  pay: commandMutation(payOnAccount),
  collect: commandMutation(collectCityLedger),
  recordTransfer: commandMutation(recordCityTransfer),
  allocateCredit: commandMutation(allocateCityCredit),
  writeOff: commandMutation(writeOffCityItem),
  sellVoucher: commandMutation(sellVoucher),
  refundVoucher: commandMutation(refundVoucher),
  promiseRefund: commandMutation(promiseRefund),
  payPromise: commandMutation(payPromise),
  recordPayout: commandMutation(recordAcquirerPayout),
})
