import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listSlipsOfMaster } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { findFolio, listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { findGroup, listGroups, listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { nightsDue } from '@jiaoban/shared/stays/check-out.rules.ts'
import type { Group, GroupStay } from '@jiaoban/shared/stays/group.types.ts'
import { readSlipItems } from './slip-view.service.ts'

const countOf = (stays: readonly GroupStay[], state: GroupStay['state']): number =>
  stays.filter((stay) => stay.state === state).length

const toHead = ({ id, ...group }: Group, stays: readonly GroupStay[]) => ({
  groupId: id,
  ...group,
  rooms: stays.length - countOf(stays, 'cancelled'),
  expected: countOf(stays, 'reserved'),
  inHouse: countOf(stays, 'in_house'),
})

/** The groups that are expected or here; or those that are over. */
export const listGroupItems = async (reader: Reader, isOver: boolean) => {
  const items = []
  for (const group of await listGroups(reader, isOver)) {
    items.push(toHead(group, await listGroupStays(reader, group.id)))
  }
  return items
}

/**
 * A group with its rooming list, and what it would owe if it left now: the master's balance and the nights
 * that nobody has charged yet. Raises `not_found`.
 */
export const readGroup = async (reader: Reader, groupId: number) => {
  const group = await findGroup(reader, groupId)
  const folio = group && (await findFolio(reader, group.folioId))
  if (!group || !folio) throw kernelError('not_found', { what: 'group' })
  const [stays, currency, businessDate] = await Promise.all([
    listGroupStays(reader, groupId),
    readCurrency(reader),
    readBusinessDate(reader),
  ])
  const slips = await listSlipsOfMaster(reader, group.folioId)
  const rows = []
  let due = Money.zero(currency)
  for (const { id, ...stay } of stays) {
    const isHere = stay.state === 'in_house'
    const own = isHere ? await listFoliosOfStay(reader, id) : []
    const nights = isHere
      ? nightsDue({ ...stay, nights: await listHeldNights(reader, id) }, businessDate)
      : []
    const rates = nights.map(({ rate }) => rate)
    due = due.plus(Money.sum(rates, currency))
    const balances = own.map(({ balance }) => balance)
    const folios = own
      .filter(({ state }) => state === 'open')
      .map((one) => ({ folioId: one.id, balance: one.balance.toString() }))
    rows.push({ stayId: id, ...stay, folios, balance: Money.sum(balances, currency).toString() })
  }
  return {
    ...toHead(group, stays),
    folioVersion: folio.version,
    /** The group's own slips: they cover the master and every room of it. */
    slips: await readSlipItems(reader, slips),
    held: Money.sum(
      slips.map(({ remaining }) => remaining),
      currency,
    ).toString(),
    balance: folio.balance.toString(),
    nightsDue: due.toString(),
    toSettle: folio.balance.plus(due).toString(),
    stays: rows,
  }
}
