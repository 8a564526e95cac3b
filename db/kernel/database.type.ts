import type {
  GuestProfileTable,
  GuestRecordReadingTable,
  GuestTable,
  InspectionNoteTable,
  InspectionTable,
  StayGuestTable,
  StayNoteTable,
  StayTable,
} from '../stays/stay.table.ts'
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
  CountTerminalTable,
  OverShortTable,
  PaperDeclarationTable,
  ShiftCountTable,
  ShiftOpeningBalanceTable,
  ShiftOpeningNumberTable,
} from '../shifts/shift.table.ts'
import type { RoomNightTable, RoomTable } from '../rooms/room.table.ts'
import type {
  DeskKeyTable,
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
  TaxInvoiceBillTable,
  TaxInvoiceBuyerTable,
  TaxInvoiceTable,
} from '../invoices/invoice.table.ts'
import type { HandoverTable } from '../handovers/handover.table.ts'
import type {
  NoticeReadingTable,
  NoticeTable,
  NoticeTextTable,
  OpenMatterTable,
  OpenMatterTextTable,
} from '../handover-book/handover-book.table.ts'
import type {
  FolioLineTable,
  FolioLineTextTable,
  FolioPartyTable,
  FolioTable,
} from '../folios/folio.table.ts'
import type {
  DocumentLineTable,
  DocumentPrintTable,
  DocumentSnapshotTable,
  DocumentTable,
  NumberBookTable,
  NumberSeriesTable,
  VoidedNumberTable,
} from '../documents/document.table.ts'
import type { DepositSlipTable } from '../deposits/deposit-slip.table.ts'
import type {
  ClosingLineTable,
  ClosingTable,
  ClosingTotalTable,
  DayClosingTable,
  ShiftClosingTable,
  SigningKeyTable,
} from '../closings/closing.table.ts'
import type { BusinessDayTable } from '../business-days/business-day.table.ts'
import type { CommandReceiptTable, JournalHeadTable, JournalTable } from './journal.table.ts'

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
  key_kind: KeyKindTable
  desk_key: DeskKeyTable
  staff: StaffTable
  staff_profile: StaffProfileTable
  staff_secret: StaffSecretTable
  staff_session: StaffSessionTable
  guest_record_reading: GuestRecordReadingTable
  business_day: BusinessDayTable
  cashier_shift: CashierShiftTable
  number_series: NumberSeriesTable
  number_book: NumberBookTable
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
  room_night: RoomNightTable
  inspection: InspectionTable
  inspection_note: InspectionNoteTable
  folio: FolioTable
  folio_party: FolioPartyTable
  folio_line: FolioLineTable
  folio_line_text: FolioLineTextTable
  deposit_slip: DepositSlipTable
  bill: BillTable
  bill_line: BillLineTable
  tax_invoice: TaxInvoiceTable
  tax_invoice_buyer: TaxInvoiceBuyerTable
  tax_invoice_bill: TaxInvoiceBillTable
  shift_count: ShiftCountTable
  count_denomination: CountDenominationTable
  count_terminal: CountTerminalTable
  count_number: CountNumberTable
  count_key: CountKeyTable
  count_paper: CountPaperTable
  paper_declaration: PaperDeclarationTable
  over_short: OverShortTable
  cash_drop: CashDropTable
  handover: HandoverTable
  notice: NoticeTable
  notice_text: NoticeTextTable
  notice_reading: NoticeReadingTable
  open_matter: OpenMatterTable
  open_matter_text: OpenMatterTextTable
  signing_key: SigningKeyTable
  closing: ClosingTable
  closing_total: ClosingTotalTable
  closing_line: ClosingLineTable
  shift_closing: ShiftClosingTable
  day_closing: DayClosingTable
}
