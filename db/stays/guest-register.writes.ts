import type { RegisterKind } from '@jiaoban/shared/stays/guest-register.schema.ts'
import type { Tx } from '../kernel/tx.ts'

export interface RegisterExport {
  readonly staffId: number
  readonly at: string
  readonly kind: RegisterKind
  readonly from: string
  readonly until: string
  readonly guests: number
}

/** Who took which list out of the house. Not a command: it moves nothing (design.md, section 2). */
export const insertRegisterExport = async (tx: Tx, taken: RegisterExport): Promise<void> => {
  await tx
    .insertInto('register_export')
    .values({
      staff_id: taken.staffId,
      exported_at: taken.at,
      kind: taken.kind,
      from_date: taken.from,
      until_date: taken.until,
      guests: taken.guests,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
