import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { listDesks, listKeyKinds } from '@jiaoban/db/property/property.reads.ts'
import {
  findHouseKey,
  listDeskCustody,
  listHouseKeys,
  listMovesOfKey,
} from '@jiaoban/db/shifts/house-key.reads.ts'
import { listReliefsOfShift, listRunningReliefs } from '@jiaoban/db/shifts/relief.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { stateAfter } from '@jiaoban/shared/shifts/house-key.rules.ts'
import type { HouseKey, KeyMove, KeyTag } from '@jiaoban/shared/shifts/house-key.types.ts'

/**
 * Who holds which key since when. In its place at a desk a key is held by the cashier there, since the shift was opened
 * or the key came; at a desk where nobody works it lies in the safe with the float.
 */
export const readKeyRegister = async (reader: Reader, staffId: number) => {
  const names = await listStaffNames(reader)
  const desks = await listDesks(reader)
  const shifts = await listUnsealedDeskShifts(reader)
  const reliefs = await listRunningReliefs(reader)
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? ''))
  const holderOf = (key: HouseKey): { holderName: string | null; since: string | null } => {
    if (key.state !== 'in_place') return { holderName: nameOf(key.holderId), since: key.since }
    const shift = shifts.find(({ deskId }) => deskId !== null && deskId === key.deskId)
    if (!shift) return { holderName: null, since: key.since }
    const relief = reliefs.find(({ shiftId }) => shiftId === shift.id)
    return {
      holderName: nameOf(relief?.relieverId ?? shift.cashierId),
      since: latest(key.since, relief?.startedAt ?? shift.openedAt),
    }
  }
  return {
    ownDeskId: (await findDeskShiftOf(reader, staffId))?.deskId ?? null,
    kinds: await listKeyKinds(reader),
    desks: desks.filter(({ isActive }) => isActive).map(({ id, code, name }) => ({ deskId: id, code, name })),
    keys: (await listHouseKeys(reader)).map((key) => ({
      keyCode: key.keyCode,
      number: key.number,
      name: key.name,
      state: key.state,
      goneReason: key.goneReason,
      deskId: key.deskId,
      deskCode: desks.find(({ id }) => id === key.deskId)?.code ?? null,
      ...holderOf(key),
    })),
  }
}

const isWithin = (at: string, { from, until }: Pick<Stretch, 'from' | 'until'>): boolean =>
  (from === null || at > from) && (until === null || at < until)

const latest = (one: string | null, other: string): string => (one !== null && one > other ? one : other)

/** Everybody who ever held a key, the last first: its moves, and between them the shifts of the desk it lay at. */
export const readKeyHistory = async (reader: Reader, tag: KeyTag) => {
  const key = await findHouseKey(reader, tag)
  if (!key) throw kernelError('not_found', { what: 'houseKey' })
  const names = await listStaffNames(reader)
  const desks = await listDesks(reader)
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? ''))
  const deskCodeOf = (deskId: number | null) => desks.find(({ id }) => id === deskId)?.code ?? null
  const moves = await listMovesOfKey(reader, tag)
  const steps = moves.map((move) => ({
    at: move.movedAt,
    kind: move.kind,
    deskCode: deskCodeOf(move.deskId),
    holderName: nameOf(move.holderId),
    reasonCode: move.reasonCode,
    shiftNumber: null,
    movedBy: nameOf(move.movedBy),
    signedBy: nameOf(move.signedBy),
  }))
  const first = moves[0]
  const firstDeskId = first === undefined ? key.deskId : await firstDeskOf(reader, tag, first)
  const stretches = stretchesAtDesks(firstDeskId, moves)
  const held = []
  for (const { deskId, from, until } of stretches) {
    for (const shift of await listDeskCustody(reader, deskId, { from, until })) {
      const holding = (at: string, holderId: number | null) => ({
        at,
        kind: 'held' as const,
        deskCode: deskCodeOf(deskId),
        holderName: nameOf(holderId),
        reasonCode: null,
        shiftNumber: shift.shiftNumber,
        movedBy: null,
        signedBy: null,
      })
      held.push(holding(latest(from, shift.from), shift.cashierId))
      // While the cashier was away, the reliever had them.
      for (const { startedAt, endedAt, relieverId, ownerId } of await listReliefsOfShift(
        reader,
        shift.shiftId,
      )) {
        if (isWithin(startedAt, { from, until })) held.push(holding(startedAt, relieverId))
        if (endedAt !== null && isWithin(endedAt, { from, until })) held.push(holding(endedAt, ownerId))
      }
    }
  }
  return [...steps.toReversed(), ...held].toSorted((one, other) =>
    one.at < other.at ? 1 : one.at > other.at ? -1 : 0,
  )
}

/** The desk a key came to, before it ever moved. */
const firstDeskOf = async (
  reader: Reader,
  { keyCode, number }: KeyTag,
  first: KeyMove,
): Promise<number | null> =>
  (await listHouseKeys(reader, first.journalSeq - 1)).find(
    (key) => key.keyCode === keyCode && key.number === number,
  )?.deskId ?? null

interface Stretch {
  readonly deskId: number
  readonly from: string | null
  readonly until: string | null
}

/** From when to when a key lay in its place at a desk. */
const stretchesAtDesks = (firstDeskId: number | null, moves: readonly KeyMove[]): Stretch[] => {
  const places = [
    { deskId: firstDeskId, isThere: true, from: null },
    ...moves.map(({ deskId, kind, movedAt }) => ({
      deskId,
      isThere: stateAfter(kind) === 'in_place',
      from: movedAt,
    })),
  ]
  return places.flatMap(({ deskId, isThere, from }, index) =>
    deskId !== null && isThere ? [{ deskId, from, until: places[index + 1]?.from ?? null }] : [],
  )
}
