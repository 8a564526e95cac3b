import type { Area } from '../kernel/area.ts'
import type { Role } from '../kernel/role.ts'

interface Permission {
  /** Who may do it. */
  readonly run: readonly Role[]
  /** Whose PIN counts as the second person's, for commands that ask for one. */
  readonly approve: readonly Role[]
}

const desk: readonly Role[] = ['receptionist', 'cashier', 'shift_lead']
const cashiers: readonly Role[] = ['cashier', 'shift_lead']
const leads: readonly Role[] = ['shift_lead', 'administrator']
const safeKeepers: readonly Role[] = [...leads, 'accountant']
const bookkeepers: readonly Role[] = [...desk, 'accountant', 'administrator']
/** Who looks after what companies owe. */
const accounts: readonly Role[] = ['shift_lead', 'accountant', 'administrator']
const administrator: readonly Role[] = ['administrator']
const nobody: readonly Role[] = []
/** A key may be given to anybody of the staff. */
const everybody: readonly Role[] = [...bookkeepers, 'housekeeper']

/** Every command of the hotel, and who may run and approve it. The command runner asks here and nowhere else. */
const permissions = {
  openShift: { run: desk, approve: leads },
  countDrawer: { run: desk, approve: leads },
  resumeShift: { run: desk, approve: leads },
  bookDifference: { run: desk, approve: leads },
  declareMissingPaper: { run: desk, approve: leads },
  /** Any colleague may witness a drop. */
  dropCash: { run: desk, approve: bookkeepers },
  giveHandover: { run: desk, approve: leads },
  takeBackHandover: { run: desk, approve: leads },
  acceptHandover: { run: desk, approve: leads },
  disputeHandover: { run: desk, approve: leads },
  showDispute: { run: desk, approve: leads },
  /** Before a second person, whoever is there. */
  forceShift: { run: ['shift_lead'], approve: bookkeepers },
  endShift: { run: desk, approve: leads },
  receiveDrop: { run: ['accountant'], approve: leads },
  payOut: { run: desk, approve: leads },
  payPettyExpense: { run: cashiers, approve: leads },
  payTip: { run: cashiers, approve: leads },
  takeBackPaidOut: { run: cashiers, approve: leads },
  /** Whoever keeps the safe gives out of it. */
  fetchChange: { run: desk, approve: safeKeepers },
  topUpFloat: { run: desk, approve: safeKeepers },
  exchangeChange: { run: desk, approve: safeKeepers },
  /** The second person is the cashier whose drawer it is. */
  spotCheck: { run: safeKeepers, approve: desk },
  recordCounterfeit: { run: cashiers, approve: leads },
  recordSafeCounterfeit: { run: ['accountant'], approve: leads },
  bankCash: { run: ['accountant'], approve: leads },
  countSafe: { run: ['accountant'], approve: leads },
  startRelief: { run: desk, approve: leads },
  endRelief: { run: desk, approve: leads },
  addKeyKind: { run: administrator, approve: nobody },
  addKeys: { run: administrator, approve: nobody },
  /** The other side signs: who takes a key, or brings it back. */
  placeKey: { run: safeKeepers, approve: everybody },
  issueKey: { run: desk, approve: everybody },
  returnKey: { run: desk, approve: everybody },
  declareKeyLost: { run: desk, approve: leads },
  writeOffKey: { run: safeKeepers, approve: leads },
  restoreKey: { run: safeKeepers, approve: leads },
  closePeriod: { run: ['accountant'], approve: nobody },
  replaceSigningKey: { run: administrator, approve: leads },
  changeCashLimits: { run: administrator, approve: nobody },

  decideShort: { run: [...leads, 'accountant'], approve: leads },
  waiveShort: { run: [...leads, 'accountant'], approve: leads },
  repayShort: { run: desk, approve: leads },
  decideOver: { run: [...leads, 'accountant'], approve: leads },
  returnOver: { run: desk, approve: leads },
  matchOver: { run: [...leads, 'accountant'], approve: leads },

  reserveStay: { run: desk, approve: leads },
  changeReservation: { run: desk, approve: leads },
  openGroup: { run: desk, approve: leads },
  changeGroup: { run: desk, approve: leads },
  writeRoomingList: { run: desk, approve: nobody },
  checkInGroup: { run: desk, approve: nobody },
  checkOutGroup: { run: desk, approve: leads },
  cancelGroup: { run: desk, approve: leads },
  cancelReservation: { run: desk, approve: leads },
  markNoShow: { run: desk, approve: leads },
  checkIn: { run: desk, approve: leads },
  extendStay: { run: desk, approve: leads },
  shortenStay: { run: desk, approve: leads },
  moveRoom: { run: desk, approve: leads },
  changeRate: { run: desk, approve: leads },
  issueKeyCards: { run: desk, approve: nobody },
  returnKeyCards: { run: desk, approve: nobody },
  loseKeyCards: { run: desk, approve: leads },
  addStayGuest: { run: desk, approve: nobody },
  removeStayGuest: { run: desk, approve: nobody },
  checkOut: { run: desk, approve: leads },
  suspendAccount: { run: desk, approve: leads },
  settleSuspended: { run: desk, approve: leads },
  undoCheckOut: { run: cashiers, approve: leads },
  chargeLate: { run: desk, approve: leads },
  declareSkipper: { run: desk, approve: leads },
  assignSkipper: { run: leads, approve: leads },
  recoverSkipper: { run: desk, approve: leads },
  writeOffSkipper: { run: ['shift_lead', 'accountant', 'administrator'], approve: leads },
  recordSkipperContact: { run: bookkeepers, approve: nobody },
  requestInspection: { run: desk, approve: nobody },
  cancelInspection: { run: desk, approve: nobody },
  answerInspection: { run: [...desk, 'housekeeper'], approve: nobody },
  recordRoomCheck: { run: [...desk, 'housekeeper'], approve: nobody },
  issueMealCoupons: { run: desk, approve: nobody },
  sellMealCoupons: { run: desk, approve: nobody },
  useMealCoupons: { run: desk, approve: nobody },
  endMealCoupon: { run: desk, approve: nobody },
  restoreMealCoupon: { run: desk, approve: nobody },
  setStayVip: { run: desk, approve: nobody },
  /** A wrong segment is often found by the accountant. */
  setStayMarket: { run: [...desk, 'accountant'], approve: nobody },
  setGroupMarket: { run: [...desk, 'accountant'], approve: nobody },
  tickPreparation: { run: [...desk, 'housekeeper'], approve: nobody },
  takeBackPreparation: { run: [...desk, 'housekeeper'], approve: nobody },
  setStayExtras: { run: desk, approve: nobody },
  setOutOfOrder: { run: [...desk, 'housekeeper'], approve: nobody },
  endOutOfOrder: { run: [...desk, 'housekeeper'], approve: nobody },
  setRoomState: { run: [...desk, 'housekeeper'], approve: nobody },

  postCharge: { run: desk, approve: leads },
  openFolioWindow: { run: desk, approve: nobody },
  changeRouting: { run: desk, approve: nobody },
  transferLines: { run: desk, approve: leads },
  mergeFolio: { run: desk, approve: leads },
  openHouseAccount: { run: leads, approve: nobody },
  closeHouseAccount: { run: leads, approve: nobody },
  postTip: { run: desk, approve: nobody },
  exemptFolio: { run: desk, approve: leads },
  postAllowance: { run: cashiers, approve: leads },
  correctCharge: { run: cashiers, approve: leads },
  takePayment: { run: desk, approve: leads },
  correctTender: { run: cashiers, approve: leads },
  exchangeCurrency: { run: desk, approve: leads },
  takeForeignPayment: { run: desk, approve: leads },
  takeBackExchange: { run: cashiers, approve: leads },
  movePayment: { run: cashiers, approve: leads },
  takeDeposit: { run: desk, approve: leads },
  settleFolio: { run: desk, approve: leads },
  sellToPasserBy: { run: desk, approve: leads },
  settleInterim: { run: desk, approve: leads },
  creditBill: { run: cashiers, approve: leads },
  correctDepositTender: { run: cashiers, approve: leads },
  refundDeposit: { run: desk, approve: leads },
  declareLostSlip: { run: desk, approve: leads },
  applyDeposit: { run: desk, approve: leads },
  moveDeposit: { run: desk, approve: leads },
  forfeitDeposit: { run: desk, approve: leads },
  takeAdvanceDeposit: { run: desk, approve: leads },
  recordPreAuthorisation: { run: desk, approve: leads },
  capturePreAuthorisation: { run: desk, approve: leads },
  releasePreAuthorisation: { run: desk, approve: leads },
  changeDepositRule: { run: administrator, approve: nobody },
  issueTaxInvoice: { run: cashiers, approve: leads },
  issueCreditNote: { run: cashiers, approve: leads },
  voidNumber: { run: cashiers, approve: leads },
  receiveBooks: { run: ['accountant', 'administrator'], approve: nobody },
  issueBook: { run: accounts, approve: leads },
  returnBook: { run: accounts, approve: nobody },
  closeRange: { run: ['accountant', 'administrator'], approve: leads },

  addCompany: { run: accounts, approve: nobody },
  changeCompany: { run: accounts, approve: nobody },
  payOnAccount: { run: desk, approve: leads },
  collectCityLedger: { run: cashiers, approve: leads },
  recordCityTransfer: { run: ['accountant'], approve: nobody },
  allocateCityCredit: { run: accounts, approve: nobody },
  writeOffCityItem: { run: accounts, approve: leads },
  sellVoucher: { run: cashiers, approve: leads },
  refundVoucher: { run: cashiers, approve: leads },
  promiseRefund: { run: cashiers, approve: leads },
  payPromise: { run: cashiers, approve: leads },
  recordAcquirerPayout: { run: ['accountant'], approve: nobody },

  writeNotice: { run: bookkeepers, approve: nobody },
  readNotice: { run: bookkeepers, approve: nobody },
  openMatter: { run: bookkeepers, approve: nobody },
  /** A matter that money hangs on is closed in front of a lead. */
  closeMatter: { run: bookkeepers, approve: leads },

  rollBusinessDate: { run: accounts, approve: leads },
  signAuditStep: { run: accounts, approve: nobody },
  /** The house keeps money, if only what its rule says. */
  markNoShows: { run: leads, approve: nobody },
  openTraining: { run: administrator, approve: nobody },
  closeTraining: { run: administrator, approve: nobody },
  /** The server does it for whoever practises. */
  recordTraining: { run: everybody, approve: nobody },
  /** The server does it when somebody enters a training. */
  copyStaff: { run: administrator, approve: nobody },
  addStaff: { run: administrator, approve: nobody },
  changeStaff: { run: administrator, approve: nobody },
  changeApprovalLimits: { run: administrator, approve: nobody },
  addTransactionCode: { run: administrator, approve: nobody },
  changeTransactionCode: { run: administrator, approve: nobody },
  addRatePlan: { run: administrator, approve: nobody },
  changeRatePlan: { run: administrator, approve: nobody },
  addVipLevel: { run: administrator, approve: nobody },
  changeVipLevel: { run: administrator, approve: nobody },
  setMarketSegment: { run: administrator, approve: nobody },
  setConcessionReason: { run: administrator, approve: nobody },
  setPlanRates: { run: administrator, approve: nobody },
  setForeignCurrency: { run: administrator, approve: nobody },
  setExchangeRate: { run: ['accountant', 'administrator'], approve: nobody },
  sellForeignCash: { run: ['accountant'], approve: nobody },
  changeExchangeLimits: { run: administrator, approve: nobody },
  changeProperty: { run: administrator, approve: nobody },
  changeRoomRules: { run: administrator, approve: nobody },
  addPaymentMethod: { run: administrator, approve: nobody },
  changePaymentMethod: { run: administrator, approve: nobody },
  setTerminal: { run: administrator, approve: nobody },
} as const satisfies Record<string, Permission>

export type CommandName = keyof typeof permissions

export const commandNames = Object.keys(permissions) as CommandName[]

const permissionOf = (commandName: string): Permission | undefined =>
  Object.hasOwn(permissions, commandName) ? permissions[commandName as CommandName] : undefined

/** Whether the role may run the command. A command that the table does not know may be run by nobody. */
export const mayRun = (role: Role, commandName: string): boolean =>
  permissionOf(commandName)?.run.includes(role) ?? false

/** Whether the role's PIN counts as the second person's. */
export const mayApprove = (role: Role, commandName: string): boolean =>
  permissionOf(commandName)?.approve.includes(role) ?? false

/** The roles that may run a command, and those whose PIN counts as the second person's. */
export const runnersOf = (commandName: string): readonly Role[] => permissionOf(commandName)?.run ?? []
export const approversOf = (commandName: string): readonly Role[] => permissionOf(commandName)?.approve ?? []

const visibleAreas: Readonly<Record<Role, readonly Area[]>> = {
  receptionist: ['desk', 'inHouse', 'shift', 'handoverBook', 'documents', 'reports', 'inspections'],
  cashier: ['desk', 'inHouse', 'shift', 'cityLedger', 'handoverBook', 'documents', 'reports', 'inspections'],
  shift_lead: [
    'desk',
    'inHouse',
    'shift',
    'cityLedger',
    'handoverBook',
    'documents',
    'reports',
    'inspections',
  ],
  accountant: ['desk', 'inHouse', 'shift', 'cityLedger', 'handoverBook', 'documents', 'reports'],
  housekeeper: ['inspections'],
  administrator: [
    'desk',
    'inHouse',
    'shift',
    'cityLedger',
    'handoverBook',
    'documents',
    'reports',
    'inspections',
    'settings',
  ],
}

/** Whether the role may look into an area: what the rail shows, and what a query answers. */
export const canSee = (role: Role, area: Area): boolean => visibleAreas[role].includes(area)
