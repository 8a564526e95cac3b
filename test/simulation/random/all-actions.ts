import { accountActions } from './account-actions.ts'
import { accountCityActions } from './account-city-actions.ts'
import type { Action } from './action.ts'
import { auditActions } from './audit-actions.ts'
import { billActions } from './bill-actions.ts'
import { bookActions } from './book-actions.ts'
import { catalogueActions } from './catalogue-actions.ts'
import { checkOutAction } from './check-out-action.ts'
import { cityLedgerActions } from './city-ledger-actions.ts'
import { departureActions } from './departure-actions.ts'
import { depositActions } from './deposit-actions.ts'
import { differenceActions } from './difference-actions.ts'
import { exchangeActions } from './exchange-actions.ts'
import { exchangeSettingActions } from './exchange-setting-actions.ts'
import { folioActions } from './folio-actions.ts'
import { groupActions } from './group-actions.ts'
import { groupChangeActions } from './group-change-actions.ts'
import { guaranteeActions } from './guarantee-actions.ts'
import { handoverActions } from './handover-actions.ts'
import { houseActions } from './house-actions.ts'
import { houseKeyActions } from './house-key-actions.ts'
import { keyActions } from './key-actions.ts'
import { laterActions } from './later-actions.ts'
import { mealActions } from './meal-actions.ts'
import { moveActions } from './move-actions.ts'
import { numberStockActions } from './number-stock-actions.ts'
import { officeActions } from './office-actions.ts'
import { otherCashActions } from './other-cash-actions.ts'
import { paperActions } from './paper-actions.ts'
import { periodActions } from './period-actions.ts'
import { preparationActions } from './preparation-actions.ts'
import { reliefActions } from './relief-actions.ts'
import { reservationActions } from './reservation-actions.ts'
import { roomActions } from './room-actions.ts'
import { safeActions } from './safe-actions.ts'
import { stayActions } from './stay-actions.ts'
import { tenderActions } from './tender-actions.ts'
import { voucherActions } from './voucher-actions.ts'
import { wrongAction } from './wrong-actions.ts'

/** Everything that people do in the random hotel. */
export const allActions: readonly Action[] = [
  ...stayActions,
  ...roomActions,
  ...folioActions,
  ...moveActions,
  ...cityLedgerActions,
  ...accountCityActions,
  ...voucherActions,
  checkOutAction,
  ...depositActions,
  ...guaranteeActions,
  ...departureActions,
  ...paperActions,
  ...billActions,
  ...accountActions,
  ...tenderActions,
  ...otherCashActions,
  ...exchangeActions,
  ...exchangeSettingActions,
  ...differenceActions,
  ...safeActions,
  ...handoverActions,
  ...officeActions,
  ...houseActions,
  ...groupActions,
  ...groupChangeActions,
  ...laterActions,
  ...reservationActions,
  ...bookActions,
  ...periodActions,
  ...mealActions,
  ...numberStockActions,
  ...preparationActions,
  ...keyActions,
  ...houseKeyActions,
  ...reliefActions,
  ...auditActions,
  ...catalogueActions,
  wrongAction,
]
