import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'

/** One answer of the command box. */
export interface CommandHit {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** The path it opens: `/stays/17`. */
  readonly to: string
}

/** A kind of thing the command box can find: stays, documents, companies. Each domain gives its own. */
export interface CommandSource {
  readonly id: string
  readonly title: (text: Dictionary) => string
  readonly find: (query: string) => Promise<readonly CommandHit[]>
}
