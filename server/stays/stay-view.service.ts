import { listSlipsOfMaster, listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listDocuments } from '@jiaoban/db/documents/document.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findRoom } from '@jiaoban/db/rooms/room.reads.ts'
import { listNightsOfStay } from '@jiaoban/db/rooms/room-night.reads.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import { listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { findLastInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { readStayNote } from '@jiaoban/db/stays/stay-note.reads.ts'
import { findGroupOfStay } from '@jiaoban/db/stays/group.reads.ts'
import { findSkipperOfStay } from '@jiaoban/db/stays/skipper.reads.ts'
import { countCardsOut } from '@jiaoban/db/stays/key-card.reads.ts'
import { listRoomChanges } from '@jiaoban/db/stays/room-change.reads.ts'
import { findStayExtras } from '@jiaoban/db/stays/stay-extra.reads.ts'
import { findVipOfStay } from '@jiaoban/db/stays/vip.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { maskIdNumber } from '@jiaoban/shared/stays/id-number.rules.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { readAgreedRates } from './agreed-rate-view.service.ts'
import { readFindings, readSuspension } from './open-account-view.service.ts'
import { toRoomItem } from './room-board.service.ts'
import { readSlipItems } from './slip-view.service.ts'

/** What the stay screen shows beside the lines of its folios. Raises `not_found`. */
export const readStayView = async (reader: Reader, stayId: number) => {
  const stay = await findStay(reader, stayId)
  if (!stay) throw kernelError('not_found', { what: 'stay' })
  const [room, types, note, guests, nights, folios, slips, inspection, documents, skipper] =
    await Promise.all([
      stay.roomId === null ? undefined : findRoom(reader, stay.roomId),
      listRoomTypes(reader),
      readStayNote(reader, stayId),
      readGuests(reader, stayId),
      readNights(reader, stay),
      readFolios(reader, stayId),
      listSlipsOfStay(reader, stayId),
      readInspection(reader, stayId),
      readDocuments(reader, stayId),
      readSkipper(reader, stayId),
    ])
  const [roomChanges, cardsOut, extras, suspension, findings, vipCode, agreedRates] = await Promise.all([
    readRoomChanges(reader, stayId),
    countCardsOut(reader, stayId),
    findStayExtras(reader, stayId),
    readSuspension(reader, stayId),
    readFindings(reader, stayId),
    findVipOfStay(reader, stayId),
    readAgreedRates(reader, stay),
  ])
  return {
    ...toStayHead(stay),
    ...note,
    room: room ? toRoomItem(room) : null,
    /** What was reserved, whatever room was given. */
    typeName: types.find(({ id }) => id === stay.roomTypeId)?.name ?? { zh: '', en: '' },
    guests,
    nights,
    folios,
    slips: await readSlipItems(reader, slips),
    groupSlips: await readGroupSlips(reader, stayId),
    inspection,
    documents,
    skipper,
    roomChanges,
    cardsOut,
    extras: extras
      ? {
          ...extras,
          extraBedPrice: extras.extraBedPrice.toString(),
          breakfastPrice: extras.breakfastPrice.toString(),
        }
      : null,
    suspension,
    findings,
    vipCode: vipCode ?? null,
    agreedRates,
  }
}

const toStayHead = ({ id, rate, roomId: _room, roomNumber: _number, ...stay }: StayRecord) => ({
  stayId: id,
  ...stay,
  rate: rate.toString(),
})

const readGuests = async (reader: Reader, stayId: number) =>
  (await listGuestsOfStay(reader, stayId)).map(({ id, idNumber, ...guest }) => ({
    guestId: id,
    ...guest,
    idNumber: maskIdNumber(idNumber),
  }))

/** The nights that are held or paid; for a reservation without a room, those that were agreed. */
const readNights = async (reader: Reader, { id, state }: StayRecord) => {
  const nights = (await listNightsOfStay(reader, id)).filter(
    ({ isReleased, chargeKind }) => !isReleased || chargeKind !== null,
  )
  if (state === 'reserved' && nights.length === 0) {
    const agreed = await listAgreedNights(reader, id)
    return agreed.map(({ night, rate }) => ({
      night,
      rate: rate.toString(),
      chargeKind: null,
      chargedDate: null,
    }))
  }
  return nights.map(({ night, rate, chargeKind, chargedDate }) => ({
    night,
    rate: rate.toString(),
    chargeKind,
    chargedDate,
  }))
}

const readFolios = async (reader: Reader, stayId: number) =>
  (await listFoliosOfStay(reader, stayId)).map(({ id, windowNumber, payer, state, version, balance }) => ({
    folioId: id,
    windowNumber,
    payer,
    state,
    version,
    balance: balance.toString(),
  }))

/** The slips of the stay's group that still hold something: they cover it too. */
const readGroupSlips = async (reader: Reader, stayId: number) => {
  const group = await findGroupOfStay(reader, stayId)
  const slips = group === undefined ? [] : await listSlipsOfMaster(reader, group.folioId)
  return readSlipItems(
    reader,
    slips.filter(({ state }) => state === 'issued'),
  )
}

const readInspection = async (reader: Reader, stayId: number) => {
  const inspection = await findLastInspection(reader, stayId)
  if (!inspection) return null
  const { id, stayId: _stay, roomId: _room, ...rest } = inspection
  return { inspectionId: id, ...rest }
}

const readSkipper = async (reader: Reader, stayId: number) => {
  const skipper = await findSkipperOfStay(reader, stayId)
  return skipper ? { caseId: skipper.id, state: skipper.state, left: skipper.left.toString() } : null
}

const readDocuments = async (reader: Reader, stayId: number) =>
  (await listDocuments(reader, { stayId, limit: 200 })).map((document) => ({
    documentId: document.id,
    kind: document.kind,
    number: document.number,
    issuedAt: document.issuedAt,
    businessDate: document.businessDate,
    total: document.total.toString(),
    copies: document.copies,
  }))

const readRoomChanges = async (reader: Reader, stayId: number) =>
  (await listRoomChanges(reader, stayId)).map(({ fromRate, toRate, ...change }) => ({
    ...change,
    fromRate: fromRate.toString(),
    toRate: toRate.toString(),
  }))
