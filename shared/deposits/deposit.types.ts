import type { FolioParty } from '../folios/folio.types.ts'
import type { Money } from '../kernel/money.ts'

/** Money held for a guest against a numbered slip. */
export interface DepositSlip {
  readonly id: number
  readonly documentId: number
  readonly number: string
  /** The stay it is held for; null where it is held for a group. */
  readonly stayId: number | null
  /** The master folio of the group that it is held for; it covers every stay of the group. */
  readonly masterFolioId: number | null
  /** What was printed on the slip when it was issued. */
  readonly amount: Money
  /** What is still held, as the ledger has it; zero once redeemed. */
  readonly remaining: Money
  readonly paymentMethodCode: string
  readonly reference: string
  readonly state: 'issued' | 'redeemed'
  /** Who paid it for the guest; empty when the guest did. */
  readonly payerName: string
  /** The declaration that stands for a slip its holder lost. */
  readonly lostDocumentId: number | null
}

/** What came into a slip and left it since it was issued: taken = applied + refunded + kept + movedOut + remaining. */
export interface SlipFigures {
  readonly taken: Money
  readonly applied: Money
  readonly refunded: Money
  readonly kept: Money
  readonly movedOut: Money
}

/** Whose slip it is, and whom its papers are made out to. */
export interface SlipParty {
  /** Null where it is a group's. */
  readonly stayId: number | null
  readonly folioId: number | null
  /** The guest has come and not settled yet. */
  readonly isInHouse: boolean
  readonly payer: SlipPayer
  readonly party: FolioParty
}

/** Somebody who paid for the guest; empty when the guest did. */
export interface SlipPayer {
  readonly name: string
  readonly phone: string
}

/**
 * What became of the guest's copy when a slip is redeemed: it came `back`, it is `missing` and a declaration
 * must stand for it, or nobody is there to bring it (`waived`) and the approved document of the deed does.
 */
export type SlipPaper = 'back' | 'missing' | 'waived'

/** What the pack holds for a redeemed slip (B10). */
export type SlipProof = 'paper' | 'declaration' | 'waived'

/** How much of the deposits the house keeps. */
export type KeptPart = 'nothing' | 'first_night' | 'all'

/** What the house keeps when a reservation ends before the guest has come. */
export interface DepositRule {
  /** Cancelled so many days before the arrival or earlier, nothing is kept. */
  readonly freeDays: number
  readonly cancelledKeeps: KeptPart
  readonly noShowKeeps: KeptPart
  /** The transaction code whose tax rate applies to what is kept. */
  readonly taxCode: string
}
