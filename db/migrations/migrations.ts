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
import { repertoire } from './0011-repertoire.ts'
import { settlementRepertoire } from './0012-settlement.ts'
import { folioMovesRepertoire } from './0013-folio-moves.ts'
import { cityLedgerRepertoire } from './0014-city-ledger.ts'
import { depositsRepertoire } from './0015-deposits.ts'
import { drawerRepertoire } from './0016-drawer.ts'
import { exchangeRepertoire } from './0017-exchange.ts'
import { roomsRepertoire } from './0018-rooms.ts'
import { reservationsRepertoire } from './0019-reservations.ts'
import { departuresRepertoire } from './0020-departures.ts'
import { safeRepertoire } from './0022-safe.ts'
import { foreignCash } from './0023-foreign-cash.ts'
import { exceptions } from './0021-exceptions.ts'
import { vip } from './0025-vip.ts'
import { agreedRates } from './0027-agreed-rates.ts'
import { mealCoupons } from './0026-meal-coupons.ts'
import { invoiceLimitRepertoire } from './0029-invoice-limit.ts'
import { periods } from './0030-periods.ts'
import { market } from './0039-market.ts'
import { nightAudit } from './0040-night-audit.ts'
import { numberStock } from './0031-number-stock.ts'
import { houseKeys } from './0034-house-keys.ts'
import { relief } from './0035-relief.ts'
import { groupDeposits } from './0038-group-deposits.ts'
import { training } from './0044-training.ts'
import { keyReplacement } from './0036-key-replacement.ts'
import { forcedHandover } from './0041-forced-handover.ts'
import { looseEnds } from './0043-loose-ends.ts'
import { disputedLines } from './0049-disputed-lines.ts'
import { outageSlip } from './0046-outage-slip.ts'
import { agedHouse } from './0047-aged-house.ts'
import { packPrint } from './0048-pack-print.ts'
import { numberSearch } from './0050-number-search.ts'

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
  '0011-repertoire': repertoire(dialect),
  '0012-settlement': settlementRepertoire(dialect),
  '0013-folio-moves': folioMovesRepertoire(dialect),
  '0014-city-ledger': cityLedgerRepertoire(dialect),
  '0015-deposits': depositsRepertoire(dialect),
  '0016-drawer': drawerRepertoire(dialect),
  '0017-exchange': exchangeRepertoire(dialect),
  '0018-rooms': roomsRepertoire(dialect),
  '0019-reservations': reservationsRepertoire(dialect),
  '0020-departures': departuresRepertoire(dialect),
  '0021-exceptions': exceptions(dialect),
  '0022-safe': safeRepertoire(dialect),
  '0023-foreign-cash': foreignCash(dialect),
  '0025-vip': vip(dialect),
  '0026-meal-coupons': mealCoupons(dialect),
  '0027-agreed-rates': agreedRates(dialect),
  '0029-invoice-limit': invoiceLimitRepertoire(dialect),
  '0030-periods': periods(dialect),
  '0031-number-stock': numberStock(dialect),
  '0034-house-keys': houseKeys(dialect),
  '0035-relief': relief(dialect),
  '0036-key-replacement': keyReplacement(dialect),
  '0038-group-deposits': groupDeposits(dialect),
  '0039-market': market(dialect),
  '0040-night-audit': nightAudit(dialect),
  '0041-forced-handover': forcedHandover(dialect),
  '0043-loose-ends': looseEnds(dialect),
  '0044-training': training(dialect),
  '0046-outage-slip': outageSlip(dialect),
  '0047-aged-house': agedHouse(dialect),
  '0048-pack-print': packPrint(dialect),
  '0049-disputed-lines': disputedLines(dialect),
  '0050-number-search': numberSearch(dialect),
})
