import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import type { Area } from '@jiaoban/shared/kernel/area.ts'

/** One answer of the command box. */
export interface CommandHit {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** The path it opens: `/stays/17`. */
  readonly to: string
}

/** A kind of thing the command box can find: stays, documents, commands. Each domain gives its own. */
export interface CommandSource {
  readonly id: string
  /** Who does not see the area is not answered. */
  readonly area: Area
  readonly title: (text: Dictionary) => string
  readonly find: (query: string, text: Dictionary) => Promise<readonly CommandHit[]>
}
