import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listDocuments } from '@jiaoban/db/documents/document.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findRoom } from '@jiaoban/db/rooms/room.reads.ts'
import { listNightsOfStay } from '@jiaoban/db/rooms/room-night.reads.ts'
import { listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { findLastInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { readStayNote } from '@jiaoban/db/stays/stay-note.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { maskIdNumber } from '@jiaoban/shared/stays/id-number.rules.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { readMethodNames } from '../payments/method-name.service.ts'
import { toRoomItem } from './room-board.service.ts'

/** What the stay screen shows beside the lines of its folios. Raises `not_found`. */
export const readStayView = async (reader: Reader, stayId: number) => {
  const stay = await findStay(reader, stayId)
  if (!stay) throw kernelError('not_found', { what: 'stay' })
  const [room, note, guests, nights, folios, slips, inspection, documents] = await Promise.all([
    stay.roomId === null ? undefined : findRoom(reader, stay.roomId),
    readStayNote(reader, stayId),
    readGuests(reader, stayId),
    readNights(reader, stayId),
    readFolios(reader, stayId),
    readSlips(reader, stayId),
    readInspection(reader, stayId),
    readDocuments(reader, stayId),
  ])
  return {
    ...toStayHead(stay),
    ...note,
    room: room ? toRoomItem(room) : null,
    guests,
    nights,
    folios,
    slips,
    inspection,
    documents,
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

const readNights = async (reader: Reader, stayId: number) =>
  (await listNightsOfStay(reader, stayId))
    .filter(({ isReleased, chargeKind }) => !isReleased || chargeKind !== null)
    .map(({ night, rate, chargeKind, chargedDate }) => ({
      night,
      rate: rate.toString(),
      chargeKind,
      chargedDate,
    }))

const readFolios = async (reader: Reader, stayId: number) =>
  (await listFoliosOfStay(reader, stayId)).map(({ id, windowNumber, state, version, balance }) => ({
    folioId: id,
    windowNumber,
    state,
    version,
    balance: balance.toString(),
  }))

const readSlips = async (reader: Reader, stayId: number) => {
  const names = await readMethodNames(reader)
  return (await listSlipsOfStay(reader, stayId)).map((slip) => ({
    slipId: slip.id,
    documentId: slip.documentId,
    number: slip.number,
    methodName: names(slip.paymentMethodCode),
    reference: slip.reference,
    amount: slip.amount.toString(),
    remaining: slip.remaining.toString(),
    state: slip.state,
  }))
}

const readInspection = async (reader: Reader, stayId: number) => {
  const inspection = await findLastInspection(reader, stayId)
  if (!inspection) return null
  const { id, stayId: _stay, roomId: _room, ...rest } = inspection
  return { inspectionId: id, ...rest }
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
