import type { Money } from '../kernel/money.ts'

/** Who may stay on account: a company that pays for its people, or an agency that sells our rooms. */
export const companyKinds = ['company', 'agency'] as const

export type CompanyKind = (typeof companyKinds)[number]

export interface Company {
  readonly id: number
  readonly kind: CompanyKind
  readonly isActive: boolean
  readonly name: string
  readonly taxNumber: string
  readonly contact: string
  readonly phone: string
  /** Days from the bill to the day on which it is due. */
  readonly termsDays: number
  /** What the company may owe at most without a lead's approval. */
  readonly creditLimit: Money
}

/**
 * What stands on a company's account. A `charge` is owed and falls due; a `receipt` is money that came, a
 * `write_off` money that will never come. The last two are allocated to charges; what is not is credit.
 */
export const cityItemKinds = ['charge', 'receipt', 'write_off'] as const

export type CityItemKind = (typeof cityItemKinds)[number]

export interface CityItem {
  readonly id: number
  readonly companyId: number
  readonly kind: CityItemKind
  /** The bill or receipt; null for a write-off, which has no paper. */
  readonly documentId: number | null
  readonly documentNumber: string
  readonly folioId: number | null
  readonly businessDate: string
  /** Null for what is not owed. */
  readonly dueDate: string | null
  readonly amount: Money
  /** The amount less what is allocated: still owed, or still credit. */
  readonly left: Money
}
