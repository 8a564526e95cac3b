import type { Migration } from 'kysely/migration'
import type { Dialect } from '../kernel/dialect.ts'
import { journal } from './0001-journal.ts'
import { property } from './0002-property.ts'
import { staff } from './0003-staff.ts'
import { shift } from './0004-shift.ts'
import { document } from './0005-document.ts'
import { ledger } from './0006-ledger.ts'
import { stay } from './0007-stay.ts'
import { folio } from './0008-folio.ts'
import { handover } from './0009-handover.ts'
import { closing } from './0010-closing.ts'

/** Every migration, in the order in which it runs. A landed one is never edited. */
export const migrationsFor = (dialect: Dialect): Record<string, Migration> => ({
  '0001-journal': journal(dialect),
  '0002-property': property(dialect),
  '0003-staff': staff(dialect),
  '0004-shift': shift(dialect),
  '0005-document': document(dialect),
  '0006-ledger': ledger(dialect),
  '0007-stay': stay(dialect),
  '0008-folio': folio(dialect),
  '0009-handover': handover(dialect),
  '0010-closing': closing(dialect),
})
