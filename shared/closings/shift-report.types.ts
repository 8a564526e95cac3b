import type { LocalName } from '../property/property.types.ts'
import type { MarketFigure } from './market-figure.types.ts'
import type { DifferenceOrigin } from '../shifts/difference.types.ts'
import type { KeyGoneReason, KeyMoveKind } from '../shifts/house-key.types.ts'
import type { ForcedReason } from '../shifts/forced-shift.types.ts'
import type { LineOutcome } from '../shifts/line-outcome.types.ts'
import type { EquationCode } from './equation.types.ts'

/** Amounts are decimal strings, people are staff ids: a seal holds no names. */
export interface TenderRow {
  readonly methodCode: string
  readonly name: LocalName
  readonly payments: string
  readonly refunds: string
  readonly depositsTaken: string
  readonly depositsRefunded: string
  /** Received and paid out for anything else: debts, vouchers, expenses, exchange. */
  readonly otherIn: string
  readonly otherOut: string
  /** Received less given back. */
  readonly net: string
}

export interface ReportEquationLine {
  readonly equation: EquationCode
  readonly label: string
  readonly unit: 'money' | 'count'
  readonly left: string
  readonly right: string
  /** Of money in another currency than the hotel's. */
  readonly currency?: string
  readonly isBalanced: boolean
}

/** The cashier's report of one shift (收银员交款报告), as sealed and as printed. Source: design.md, section 7. */
export interface ShiftReport {
  readonly version: 2
  readonly currency: string
  readonly shift: {
    readonly id: number
    readonly number: string
    readonly kind: 'desk' | 'office'
    readonly deskId: number | null
    readonly deskCode: string | null
    readonly cashierId: number | null
    readonly businessDate: string
    readonly opening: string
    readonly openedAt: string
    readonly sealedAt: string | null
  }
  /** 1. Cash to hand in. */
  readonly cash: {
    readonly floatTaken: string
    /** Change and top-ups from the safe while the shift ran, less what went back there. */
    readonly changeFetched: string
    readonly received: string
    readonly refunded: string
    readonly otherIn: string
    readonly otherOut: string
    readonly overShort: string
    /** What rounding cash gained (+) or cost (−) the house; absent from reports of before it was a rule. */
    readonly rounding?: string
    readonly expected: string
    readonly counted: string | null
    readonly dropped: string
    readonly floatGiven: string
    readonly dueBack: string
    readonly denominations: readonly { readonly value: string; readonly quantity: number }[]
    readonly bags: readonly { readonly bagNumber: string; readonly amount: string }[]
  }
  /** 2. Settlements by tender. */
  readonly tenders: readonly TenderRow[]
  readonly depositsApplied: string
  /** 3. Related balances. */
  readonly balances: readonly {
    readonly control: string
    readonly opening: string
    readonly closing: string
  }[]
  /** 4. Cash by room. */
  readonly cashDetail: readonly {
    readonly documentNumber: string
    readonly documentKind: string
    readonly roomNumber: string
    readonly kind: string
    readonly received: string
    readonly paid: string
  }[]
  /** 5. Deposits. */
  readonly depositDetail: readonly {
    readonly slipNumber: string
    readonly roomNumber: string
    readonly methodCode: string
    readonly documentNumber: string
    readonly kind: string
    readonly amount: string
  }[]
  readonly charges: readonly {
    readonly code: string
    readonly name: LocalName
    readonly lines: number
    readonly gross: string
  }[]
  readonly revenue: { readonly net: string; readonly tax: string; readonly gross: string }
  readonly numbers: readonly {
    readonly documentKind: string
    readonly prefix: string
    readonly bookId: number | null
    readonly first: string | null
    readonly last: string | null
    readonly used: number
    readonly next: string
    /** A book that came to the desk in the shift, and what went back to the stock of one; since 0.2. */
    readonly received?: { readonly first: string; readonly last: string }
    readonly returned?: { readonly first: string; readonly last: string }
    readonly voided: readonly { readonly number: string; readonly reasonCode: string }[]
    /** What other shifts used meanwhile, so that the table has no gap; absent where none did. */
    readonly others?: readonly { readonly first: string; readonly last: string; readonly shift: string }[]
  }[]
  /** What was taken back, payments by a wrong tender or of a wrong folio too, and what was allowed. Reports sealed before 0.2 know neither kind, reason nor approver. */
  readonly corrections: readonly {
    readonly kind?: 'correction' | 'allowance' | 'payment'
    readonly roomNumber: string
    readonly name: LocalName
    readonly amount: string
    readonly reasonCode?: string | null
    readonly by: number
    readonly approvedBy?: number | null
  }[]
  readonly differences: readonly {
    readonly documentNumber: string
    readonly kind: 'over' | 'short'
    readonly amount: string
    /** Of another currency than the hotel's. */
    readonly currency?: string
    readonly terminalId: number | null
    readonly staffId: number | null
    /** Where it was found; reports sealed before 0.2 do not say. */
    readonly origin?: DifferenceOrigin
    /** Null where it waits for a decision. */
    readonly approvedBy: number | null
  }[]
  /** What an accountant asks about although everything balances: skippers, declared papers. */
  readonly exceptions: readonly {
    readonly kind: 'skipper' | 'missing_paper' | 'lost_slip'
    readonly documentNumber: string
    readonly roomNumber: string
    readonly detail: string
    /** Empty where no money hangs on it. */
    readonly amount: string
    readonly by: number
    readonly approvedBy: number | null
  }[]
  /** Cash paid out for guests and for the house; what was taken back as a negative amount. */
  readonly paidOuts: readonly {
    readonly documentNumber: string
    readonly kind: 'guest' | 'petty'
    readonly categoryCode: string | null
    readonly roomNumber: string
    readonly amount: string
    readonly approvedBy: number | null
  }[]
  /** What the office did with the safe: taken to the bank, and counted. */
  readonly safe: {
    readonly banked: readonly { readonly slipNumber: string; readonly amount: string }[]
    /** Foreign cash that the bank bought; absent where there is none. */
    readonly sold?: readonly {
      readonly slipNumber: string
      readonly currency: string
      readonly amount: string
      readonly received: string
    }[]
    readonly counts: readonly {
      readonly countedBy: number
      readonly approvedBy: number
      /** Of another currency than the hotel's. */
      readonly currency?: string
      readonly expected: string
      readonly counted: string
      readonly overShort: string
    }[]
  }
  /** What a lead counted while the shift ran; nothing was booked by it. */
  readonly spotChecks: readonly {
    readonly checkedBy: number
    readonly countedAt: string
    /** Of other cash than the hotel's own. */
    readonly currency?: string
    readonly expected: string
    readonly counted: string
    readonly overShort: string
  }[]
  /** Cash of other currencies, a row each; absent where the shift saw none. */
  readonly foreignCash?: readonly ForeignCashRow[]
  /** Exchange memos in their order; absent where there are none. */
  readonly exchanges?: readonly {
    readonly documentNumber: string
    readonly direction: 'buy' | 'sell'
    readonly currency: string
    /** In the foreign currency. */
    readonly amount: string
    readonly rate: string
    /** What it came to in the hotel's currency, and the part of it that paid a folio. */
    readonly home: string
    readonly settled: string
    readonly takesBack: boolean
    readonly approvedBy: number | null
  }[]
  /** When the drawer was in the hands of a reliever, counted both ways; absent where it never was. */
  readonly reliefs?: readonly {
    readonly ownerId: number
    readonly relieverId: number
    readonly startedAt: string
    readonly endedAt: string | null
    readonly counts: readonly {
      readonly direction: 'given' | 'back'
      readonly custodianId: number
      readonly currency: string
      readonly expected: string
      readonly counted: string
      readonly overShort: string
    }[]
  }[]
  /** The keys of the desk; absent where it has none, and from reports of before keys had numbers. */
  readonly keys?: {
    readonly kinds: readonly {
      readonly keyCode: string
      readonly name: LocalName
      /** Null where nobody counted: a turned shift. */
      readonly accepted: number | null
      readonly counted: number | null
      readonly inPlace: number
    }[]
    readonly out: readonly {
      readonly keyCode: string
      readonly number: number
      readonly name: LocalName
      readonly holderId: number
      readonly since: string
    }[]
    readonly moves: readonly {
      readonly keyCode: string
      readonly number: number
      readonly name: LocalName
      readonly kind: KeyMoveKind
      readonly reasonCode: KeyGoneReason | null
      readonly by: number
      readonly signedBy: number
      readonly at: string
    }[]
  }
  /** A lead closed the shift before a witness, and its cashier did not sign; absent where the cashier did. */
  readonly forced?: {
    readonly by: number
    readonly witness: number
    readonly reasonCode: ForcedReason
    readonly at: string
  }
  /** What incoming cashiers counted otherwise than was given, the first first; absent where there was none. */
  readonly disputes?: readonly {
    readonly countedBy: number
    readonly countedAt: string
    readonly lines: readonly ReportDisputeLine[]
    /** What was decided on numbers and keys of this count; absent where none was. */
    readonly decisions?: readonly ReportLineDecision[]
  }[]
  readonly equations: readonly ReportEquationLine[]
}

/** Amounts as decimal strings, pieces as numbers in words of digits. */
export interface ReportDisputeLine {
  readonly label: string
  readonly unit: 'money' | 'count'
  readonly given: string
  readonly counted: string
  /** Of a book: both figures as its papers carry them. The book itself may be gone from the desk when it is read. */
  readonly paper?: { readonly documentKind: string; readonly given: string; readonly counted: string }
}

/** What became of a number or a kind of key, who answers for it, and who decided; null: it waits. */
export interface ReportLineDecision {
  readonly label: string
  readonly outcome: LineOutcome
  readonly answersId: number
  readonly decidedBy: number | null
}

/** What can be sealed. */
export type ClosingScope = 'shift' | 'day' | 'month' | 'year'

/** The drawer's cash in one other currency, from what came in to what is left. */
export interface ForeignCashRow {
  readonly currency: string
  /** From the shift that was turned into this one. */
  readonly carriedIn: string
  readonly received: string
  readonly paid: string
  readonly overShort: string
  readonly expected: string
  readonly counted: string | null
  readonly dropped: string
  readonly carriedOut: string
  readonly denominations: readonly { readonly value: string; readonly quantity: number }[]
  readonly bags: readonly { readonly bagNumber: string; readonly amount: string }[]
}

/** What a seal adds to a report. */
export interface SealFacts {
  readonly closingNumber: string
  readonly scope: ClosingScope
  readonly firstSeq: number
  readonly lastSeq: number
  readonly headHash: string
  readonly periodTotal: string
  readonly perpetualTotal: string
  readonly sealedAt: string
  readonly signedBy: readonly {
    readonly staffId: number
    readonly as: 'outgoing' | 'incoming' | 'lead' | 'system' | 'accountant' | 'forced_by' | 'witness'
    /** When it was not at the seal itself: the outgoing cashier signs when the float is given. A UTC instant. */
    readonly at?: string
  }[]
}

export type SealedShiftReport = ShiftReport & { readonly seal: SealFacts }

/** The day as its shifts make it. */
export interface DayReport {
  readonly version: 1
  readonly currency: string
  readonly businessDate: string
  readonly shifts: readonly {
    readonly number: string
    readonly closingNumber: string
    readonly cashierId: number | null
    readonly overShort: string
    readonly revenue: string
  }[]
  /** Occupancy is by night, revenue by stamp: what was charged for the nights before is the difference. */
  readonly nights: {
    readonly occupied: number
    readonly charged: number
    readonly revenue: string
    /** Missing in reports that were sealed before anybody arrived for the night before. */
    readonly before?: { readonly charged: number; readonly revenue: string }
  }
  readonly revenue: { readonly net: string; readonly tax: string; readonly gross: string }
  /** What each segment and company brought; missing in reports that were sealed before there were segments. */
  readonly markets?: readonly MarketFigure[]
  readonly equations: readonly ReportEquationLine[]
}

export type SealedDayReport = DayReport & { readonly seal: SealFacts }
