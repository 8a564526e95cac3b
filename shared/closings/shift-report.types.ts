import type { LocalName } from '../property/property.types.ts'
import type { EquationCode } from './equation.types.ts'

/** Amounts are decimal strings, people are staff ids: a seal holds no names. */
export interface TenderRow {
  readonly methodCode: string
  readonly name: LocalName
  readonly payments: string
  readonly refunds: string
  readonly depositsTaken: string
  readonly depositsRefunded: string
  /** Received less given back. */
  readonly net: string
}

export interface ReportEquationLine {
  readonly equation: EquationCode
  readonly label: string
  readonly unit: 'money' | 'count'
  readonly left: string
  readonly right: string
  readonly isBalanced: boolean
}

/** The cashier's report of one shift (收银员交款报告), as sealed and as printed. Source: design.md, section 7. */
export interface ShiftReport {
  readonly version: 1
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
    readonly received: string
    readonly refunded: string
    readonly overShort: string
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
    readonly voided: readonly { readonly number: string; readonly reasonCode: string }[]
  }[]
  readonly corrections: readonly {
    readonly roomNumber: string
    readonly name: LocalName
    readonly amount: string
    readonly by: number
  }[]
  readonly differences: readonly {
    readonly documentNumber: string
    readonly kind: 'over' | 'short'
    readonly amount: string
    readonly terminalId: number | null
    readonly staffId: number | null
    readonly approvedBy: number
  }[]
  readonly equations: readonly ReportEquationLine[]
}

/** What a seal adds to a report. */
export interface SealFacts {
  readonly closingNumber: string
  readonly scope: 'shift' | 'day'
  readonly firstSeq: number
  readonly lastSeq: number
  readonly headHash: string
  readonly periodTotal: string
  readonly perpetualTotal: string
  readonly sealedAt: string
  readonly signedBy: readonly {
    readonly staffId: number
    readonly as: 'outgoing' | 'incoming' | 'lead' | 'system'
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
  readonly nights: { readonly occupied: number; readonly charged: number; readonly revenue: string }
  readonly revenue: { readonly net: string; readonly tax: string; readonly gross: string }
  readonly equations: readonly ReportEquationLine[]
}

export type SealedDayReport = DayReport & { readonly seal: SealFacts }
