import { randomBytes } from 'node:crypto'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import {
  listDesks,
  listPaymentMethods,
  listRoomTypes,
  listTransactionCodes,
  readProperty,
} from '@jiaoban/db/property/property.reads.ts'
import { findStaff } from '@jiaoban/db/staff/staff.reads.ts'
import type { Training } from '@jiaoban/db/training/training.reads.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { methodsWithTerminal } from '@jiaoban/shared/set-up/defaults.rules.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import {
  markedNames,
  practiceDesks,
  practiceRooms,
  practiceSafe,
} from '@jiaoban/shared/training/training.rules.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { setUpHotel } from '../set-up/set-up-hotel.service.ts'

/** Nobody signs in with it: the staff comes with its own secrets before anybody can. */
const nobodysPassword = (): string => randomBytes(24).toString('base64url')
const nobodysPin = '7305'

/**
 * Makes the house of a training in its empty database: the hotel's profile under the mark, its room types, charges and
 * ways to pay, on its business date, with practice rooms, practice desks and practice money.
 */
export const foundTraining = async (
  hotel: Pick<Hotel, 'db'>,
  house: Hotel,
  training: Training,
): Promise<void> => {
  const { reader } = hotel.db
  const [paymentMethods, transactionCodes] = [
    await listPaymentMethods(reader),
    await listTransactionCodes(reader),
  ]
  await setUpHotel(house, {
    commandId: uuidV7(),
    input: await practiceInput(hotel, training, new Set(paymentMethods.map(({ code }) => code))),
    practice: { paymentMethods, transactionCodes },
  })
}

const practiceInput = async (
  { db: { reader } }: Pick<Hotel, 'db'>,
  { deskCount, openedBy }: Training,
  methods: ReadonlySet<string>,
): Promise<FoundingInput> => {
  const property = await readProperty(reader)
  const types = await listRoomTypes(reader)
  const [desk] = (await listDesks(reader)).filter(({ isActive }) => isActive)
  const opener = await findStaff(reader, openedBy)
  if (!desk || !opener) throw new Error('a hotel without a desk, or a training that nobody opened')
  const desks = practiceDesks(deskCount, {
    floatAmount: desk.floatAmount.toString(),
    terminals: methodsWithTerminal.map(({ code }) => code).filter((code) => methods.has(code)),
  })
  const { username, displayName } = opener
  return {
    profile: { ...property, ...markedNames(property), depositStep: property.depositStep.toString() },
    businessDate: await readBusinessDate(reader),
    safeCash: practiceSafe(desks, property.currency),
    roomTypes: types.map(({ code, name, rate }) => ({ code, name, rate: rate.toString() })),
    rooms: practiceRooms(types),
    desks,
    staff: [{ username, displayName, role: 'administrator', password: nobodysPassword(), pin: nobodysPin }],
  }
}
