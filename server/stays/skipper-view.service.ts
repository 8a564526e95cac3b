import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import {
  findCheckedInBy,
  findSkipper,
  listSkipperContacts,
  listSkipperMoves,
  listSkippers,
} from '@jiaoban/db/stays/skipper.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { maskIdNumber } from '@jiaoban/shared/stays/id-number.rules.ts'
import type { SkipperCase } from '@jiaoban/shared/stays/skipper.types.ts'
import { readMethodNames } from '../payments/method-name.service.ts'

/** As many as a screen shows at once. */
const listed = 200

const toHead = async (reader: Reader, { id, amount, left, standInId, ...skipper }: SkipperCase) => ({
  caseId: id,
  ...skipper,
  amount: amount.toString(),
  left: left.toString(),
  standIn: standInId === null ? null : await findDisplayName(reader, standInId),
})

/** Cases that somebody still owes, or those that ended. */
export const listSkipperItems = async (reader: Reader, isEnded: boolean) =>
  Promise.all((await listSkippers(reader, { isEnded, limit: listed })).map((one) => toHead(reader, one)))

/** One case with its evidence: who checked the guest in, what they showed and left, who tried to reach them. */
export const readSkipperView = async (reader: Reader, caseId: number) => {
  const skipper = await findSkipper(reader, caseId)
  const stay = skipper && (await findStay(reader, skipper.stayId))
  if (!skipper || !stay) throw kernelError('not_found', { what: 'skipper' })
  const names = await readMethodNames(reader)
  return {
    ...(await toHead(reader, skipper)),
    arrivalDate: stay.arrivalDate,
    departureDate: stay.departureDate,
    checkedInAt: stay.checkedInAt,
    checkedInBy: await findCheckedInBy(reader, stay.id),
    guests: (await listGuestsOfStay(reader, stay.id)).map(({ id, name, idKind, idNumber, phone }) => ({
      guestId: id,
      name,
      idKind,
      idNumber: maskIdNumber(idNumber),
      phone,
    })),
    slips: (await listSlipsOfStay(reader, stay.id)).map((slip) => ({
      slipId: slip.id,
      documentId: slip.documentId,
      number: slip.number,
      methodName: names(slip.paymentMethodCode),
      amount: slip.amount.toString(),
    })),
    moves: (await listSkipperMoves(reader, caseId)).map(({ amount, ...move }) => ({
      ...move,
      amount: amount.toString(),
    })),
    contacts: await listSkipperContacts(reader, caseId),
  }
}
