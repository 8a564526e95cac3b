import type { MealCouponEndTable, MealCouponTable } from '../stays/meal-coupon.table.ts'
import type {
  GuestVipTable,
  PreparationTickTable,
  StayVipTable,
  VipItemTable,
  VipLevelTable,
} from '../stays/vip.table.ts'
import type { CurrencyExchangeGuestTable, CurrencyExchangeTable } from '../payments/exchange.table.ts'
import type {
  ExchangeLimitTable,
  ExchangeRateTable,
  ForeignCurrencyTable,
} from '../property/foreign-currency.table.ts'
import type {
  GuestProfileTable,
  GuestRecordReadingTable,
  GuestTable,
  InspectionNoteTable,
  InspectionTable,
  KeyCardTable,
  RegisterExportTable,
  RoomChangeTable,
  StayExtraTable,
  StayGuestTable,
  StayNoteTable,
  StayTable,
} from '../stays/stay.table.ts'
import type {
  NightAuditCheckTable,
  NightAuditTable,
  NightPackPrintTable,
} from '../night-audit/night-audit.table.ts'
import type { ApprovalLimitTable } from '../staff/approval-limit.table.ts'
import type { ConcessionLimitTable } from '../staff/concession-limit.table.ts'
import type { AgreedRateTable, ConcessionReasonTable } from '../stays/agreed-rate.table.ts'
import type { MarketSegmentTable } from '../stays/market.table.ts'
import type { GroupBlockTable, GroupBlockTextTable } from '../stays/group.table.ts'
import type { PlanRateTable, RatePlanTable } from '../stays/rate-plan.table.ts'
import type { ReservationChangeTable, ReservedNightTable } from '../stays/reservation.table.ts'
import type {
  StaffProfileTable,
  StaffSecretTable,
  StaffSessionTable,
  StaffTable,
} from '../staff/staff.table.ts'
import type {
  CashDropTable,
  CashierShiftTable,
  CountDenominationTable,
  CountKeyTable,
  CountNumberTable,
  CountPaperTable,
  CountCurrencyPieceTable,
  CountCurrencyTable,
  CountTerminalTable,
  OverShortTable,
  PaperDeclarationTable,
  ShiftCountTable,
  ShiftOpeningBalanceTable,
  ShiftOpeningNumberTable,
} from '../shifts/shift.table.ts'
import type { OutageSlipTable } from '../shifts/outage-slip.table.ts'
import type {
  OutOfOrderTable,
  RoomCheckDifferenceTable,
  RoomCheckTable,
  RoomNightTable,
  RoomRuleTable,
  RoomTable,
  TypeNightTable,
} from '../rooms/room.table.ts'
import type {
  BankDepositTable,
  CashLimitTable,
  ChangeExchangePieceTable,
  ChangeExchangeTable,
  PaidOutTable,
  SafeCountPieceTable,
  SafeCountTable,
  SpotCheckTable,
  SpotCheckCurrencyTable,
  SpotCheckTextTable,
} from '../shifts/drawer.table.ts'
import type { ForcedShiftTable } from '../shifts/forced-shift.table.ts'
import type {
  DeskTable,
  KeyKindTable,
  PaymentMethodTable,
  PropertyTable,
  RoomTypeTable,
  TerminalTable,
  TransactionCodeTable,
} from '../property/property.table.ts'
import type { AccountBalanceTable, AccountTable, PostingTable } from '../ledger/ledger.table.ts'
import type {
  BillLineTable,
  BillTable,
  CreditBillTable,
  CreditNoteBillTable,
  CreditNoteTable,
  LiveBillLineTable,
  TaxInvoiceBillTable,
  TaxInvoiceBuyerTable,
  TaxInvoiceTable,
} from '../invoices/invoice.table.ts'
import type {
  HandoverDecisionTable,
  HandoverDisputeLineTable,
  HandoverDisputeShowingTable,
  HandoverDisputeTable,
} from '../handovers/dispute.table.ts'
import type { HandoverTable } from '../handovers/handover.table.ts'
import type {
  NoticeReadingTable,
  NoticeTable,
  NoticeTextTable,
  OpenMatterTable,
  OpenMatterTextTable,
} from '../handover-book/handover-book.table.ts'
import type {
  FolioExemptionTextTable,
  FolioLineTable,
  FolioLineTextTable,
  FolioPartyTable,
  FolioTable,
} from '../folios/folio.table.ts'
import type { FolioLineReasonTable, FolioTransferTable } from '../folios/folio-move.table.ts'
import type { RoutingRuleTable } from '../folios/routing-rule.table.ts'
import type {
  DocumentLineTable,
  DocumentPrintTable,
  DocumentSnapshotTable,
  DocumentTable,
  NumberBookTable,
  NumberSeriesTable,
  VoidedNumberTable,
} from '../documents/document.table.ts'
import type { ReliefCountTable, ReliefTable } from '../shifts/relief.table.ts'
import type { HouseKeyTable, KeyMoveTable } from '../shifts/house-key.table.ts'
import type {
  RangeWithdrawalTable,
  StockRangeTable,
  StockRangeTextTable,
} from '../documents/number-stock.table.ts'
import type { PreAuthorisationTable } from '../deposits/pre-authorisation.table.ts'
import type { DepositRuleTable } from '../deposits/deposit-rule.table.ts'
import type {
  CityAllocationTable,
  CityItemTable,
  OpenCityItemTable,
  CompanyProfileTable,
  CompanyTable,
  CompanyTermsTable,
} from '../city-ledger/city-ledger.table.ts'
import type { RefundPromiseTable } from '../city-ledger/refund-promise.table.ts'
import type { OpenVoucherTable, VoucherTable, VoucherUseTable } from '../city-ledger/voucher.table.ts'
import type {
  DepositSlipPartyTable,
  DepositSlipTable,
  LostSlipTable,
  SlipTenderTable,
} from '../deposits/deposit-slip.table.ts'
import type {
  ClosingLineTable,
  ClosingTable,
  ClosingTotalTable,
  DayClosingTable,
  KeyReplacementTable,
  PeriodClosingTable,
  ShiftClosingTable,
  SigningKeyTable,
} from '../closings/closing.table.ts'
import type { ForeignCashSaleTable } from '../shifts/foreign-cash-sale.table.ts'
import type { DifferenceMoveTable, DifferenceTable } from '../shifts/difference.table.ts'
import type { CheckOutNightTable, CheckOutTable } from '../stays/check-out.table.ts'
import type {
  LateFindingLineTable,
  LateFindingTable,
  SuspendedAccountTable,
  SuspendedAccountTextTable,
} from '../stays/open-account.table.ts'
import type {
  SkipperCaseTable,
  SkipperContactTable,
  SkipperContactTextTable,
  SkipperMoveTable,
  SkipperTextTable,
} from '../stays/skipper.table.ts'
import type { BusinessDayTable } from '../business-days/business-day.table.ts'
import type { CommandReceiptTable, JournalHeadTable, JournalTable } from './journal.table.ts'
import type { TrainingTable } from '../training/training.table.ts'

/** Every table of a hotel. The one file of the kernel that sees the domains, and only their types. */
export interface Database {
  journal: JournalTable
  journal_head: JournalHeadTable
  command_receipt: CommandReceiptTable
  property: PropertyTable
  desk: DeskTable
  payment_method: PaymentMethodTable
  terminal: TerminalTable
  transaction_code: TransactionCodeTable
  room_type: RoomTypeTable
  room: RoomTable
  room_rule: RoomRuleTable
  out_of_order: OutOfOrderTable
  type_night: TypeNightTable
  room_check: RoomCheckTable
  room_check_difference: RoomCheckDifferenceTable
  key_kind: KeyKindTable
  house_key: HouseKeyTable
  relief: ReliefTable
  relief_count: ReliefCountTable
  key_move: KeyMoveTable
  staff: StaffTable
  staff_profile: StaffProfileTable
  staff_secret: StaffSecretTable
  staff_session: StaffSessionTable
  guest_record_reading: GuestRecordReadingTable
  business_day: BusinessDayTable
  cashier_shift: CashierShiftTable
  forced_shift: ForcedShiftTable
  number_series: NumberSeriesTable
  number_book: NumberBookTable
  stock_range: StockRangeTable
  stock_range_text: StockRangeTextTable
  range_withdrawal: RangeWithdrawalTable
  document: DocumentTable
  document_snapshot: DocumentSnapshotTable
  document_line: DocumentLineTable
  document_print: DocumentPrintTable
  voided_number: VoidedNumberTable
  account: AccountTable
  account_balance: AccountBalanceTable
  posting: PostingTable
  shift_opening_balance: ShiftOpeningBalanceTable
  shift_opening_number: ShiftOpeningNumberTable
  stay: StayTable
  guest: GuestTable
  guest_profile: GuestProfileTable
  stay_guest: StayGuestTable
  stay_note: StayNoteTable
  group_block: GroupBlockTable
  group_block_text: GroupBlockTextTable
  rate_plan: RatePlanTable
  plan_rate: PlanRateTable
  reserved_night: ReservedNightTable
  reservation_change: ReservationChangeTable
  room_night: RoomNightTable
  inspection: InspectionTable
  inspection_note: InspectionNoteTable
  room_change: RoomChangeTable
  key_card: KeyCardTable
  stay_extra: StayExtraTable
  meal_coupon: MealCouponTable
  meal_coupon_end: MealCouponEndTable
  vip_level: VipLevelTable
  vip_item: VipItemTable
  stay_vip: StayVipTable
  guest_vip: GuestVipTable
  preparation_tick: PreparationTickTable
  register_export: RegisterExportTable
  folio: FolioTable
  folio_party: FolioPartyTable
  folio_line: FolioLineTable
  folio_line_text: FolioLineTextTable
  folio_exemption_text: FolioExemptionTextTable
  routing_rule: RoutingRuleTable
  folio_transfer: FolioTransferTable
  folio_line_reason: FolioLineReasonTable
  approval_limit: ApprovalLimitTable
  concession_limit: ConcessionLimitTable
  concession_reason: ConcessionReasonTable
  agreed_rate: AgreedRateTable
  market_segment: MarketSegmentTable
  deposit_rule: DepositRuleTable
  pre_authorisation: PreAuthorisationTable
  deposit_slip: DepositSlipTable
  deposit_slip_party: DepositSlipPartyTable
  lost_slip: LostSlipTable
  slip_tender: SlipTenderTable
  company: CompanyTable
  company_profile: CompanyProfileTable
  company_terms: CompanyTermsTable
  city_item: CityItemTable
  open_city_item: OpenCityItemTable
  city_allocation: CityAllocationTable
  voucher: VoucherTable
  voucher_use: VoucherUseTable
  open_voucher: OpenVoucherTable
  refund_promise: RefundPromiseTable
  bill: BillTable
  bill_line: BillLineTable
  live_bill_line: LiveBillLineTable
  credit_bill: CreditBillTable
  credit_note: CreditNoteTable
  credit_note_bill: CreditNoteBillTable
  tax_invoice: TaxInvoiceTable
  tax_invoice_buyer: TaxInvoiceBuyerTable
  tax_invoice_bill: TaxInvoiceBillTable
  shift_count: ShiftCountTable
  count_denomination: CountDenominationTable
  count_currency: CountCurrencyTable
  count_currency_piece: CountCurrencyPieceTable
  count_terminal: CountTerminalTable
  count_number: CountNumberTable
  count_key: CountKeyTable
  count_paper: CountPaperTable
  paper_declaration: PaperDeclarationTable
  outage_slip: OutageSlipTable
  over_short: OverShortTable
  difference: DifferenceTable
  difference_move: DifferenceMoveTable
  cash_drop: CashDropTable
  foreign_currency: ForeignCurrencyTable
  exchange_rate: ExchangeRateTable
  exchange_limit: ExchangeLimitTable
  currency_exchange: CurrencyExchangeTable
  currency_exchange_guest: CurrencyExchangeGuestTable
  foreign_cash_sale: ForeignCashSaleTable
  cash_limit: CashLimitTable
  paid_out: PaidOutTable
  bank_deposit: BankDepositTable
  safe_count: SafeCountTable
  safe_count_piece: SafeCountPieceTable
  spot_check: SpotCheckTable
  spot_check_currency: SpotCheckCurrencyTable
  spot_check_text: SpotCheckTextTable
  change_exchange: ChangeExchangeTable
  change_exchange_piece: ChangeExchangePieceTable
  handover: HandoverTable
  handover_decision: HandoverDecisionTable
  handover_dispute: HandoverDisputeTable
  handover_dispute_line: HandoverDisputeLineTable
  handover_dispute_showing: HandoverDisputeShowingTable
  notice: NoticeTable
  notice_text: NoticeTextTable
  notice_reading: NoticeReadingTable
  open_matter: OpenMatterTable
  open_matter_text: OpenMatterTextTable
  check_out: CheckOutTable
  check_out_night: CheckOutNightTable
  suspended_account: SuspendedAccountTable
  suspended_account_text: SuspendedAccountTextTable
  late_finding: LateFindingTable
  late_finding_line: LateFindingLineTable
  skipper_case: SkipperCaseTable
  skipper_text: SkipperTextTable
  skipper_move: SkipperMoveTable
  skipper_contact: SkipperContactTable
  skipper_contact_text: SkipperContactTextTable
  signing_key: SigningKeyTable
  key_replacement: KeyReplacementTable
  closing: ClosingTable
  closing_total: ClosingTotalTable
  closing_line: ClosingLineTable
  shift_closing: ShiftClosingTable
  day_closing: DayClosingTable
  period_closing: PeriodClosingTable
  night_audit: NightAuditTable
  night_audit_check: NightAuditCheckTable
  night_pack_print: NightPackPrintTable
  training: TrainingTable
}
