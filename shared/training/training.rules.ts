import { trainingMark, trainingPrefix } from '../kernel/training-mark.ts'
import { Money } from '../kernel/money.ts'
import type { Currency } from '../kernel/currency.ts'
import type { RoomType } from '../property/property.types.ts'
import type { FoundingInput } from '../set-up/set-up.schema.ts'

export const maxPracticeDesks = 9

const roomsPerType = 3
const papersPerBook = 100
const floatsInSafe = 20
const longestName = 80

/** A hotel's names with the mark before them, as its training bears them. */
export const markedNames = ({
  name,
  nameEn,
}: {
  readonly name: string
  readonly nameEn: string
}): { readonly name: string; readonly nameEn: string } => ({
  name: `${trainingMark.zh} ${name}`.slice(0, longestName).trim(),
  nameEn: `${trainingMark.en} ${nameEn}`.slice(0, longestName).trim(),
})

/** The practice rooms: some of each type, numbered T101, T102, T201 so that none is a room of the hotel. */
export const practiceRooms = (types: readonly Pick<RoomType, 'code'>[]): FoundingInput['rooms'] =>
  types.flatMap(({ code }, type) =>
    Array.from({ length: roomsPerType }, (_, room) => ({
      number: `${trainingPrefix}${type + 1}${String(room + 1).padStart(2, '0')}`,
      floor: `${trainingPrefix}${type + 1}`,
      typeCode: code,
    })),
  )

/** The practice desks, each with its float, a practice book of invoices and the keys of a desk. */
export const practiceDesks = (
  count: number,
  of: { readonly floatAmount: string; readonly terminals: readonly string[] },
): FoundingInput['desks'] =>
  Array.from({ length: count }, (_, index) => ({
    code: `${trainingPrefix}${index + 1}`,
    name: `${trainingMark.zh} ${index + 1}`,
    floatAmount: of.floatAmount,
    terminals: [...of.terminals],
    keys: [{ keyCode: 'safe_box', quantity: 1 }],
    books: [
      {
        prefix: trainingPrefix,
        digits: 7,
        firstNumber: index * papersPerBook + 1,
        lastNumber: (index + 1) * papersPerBook,
      },
    ],
  }))

/** Practice money, out of nothing: enough for every float many times. */
export const practiceSafe = (desks: FoundingInput['desks'], currency: Currency): string =>
  Money.sum(
    desks.flatMap(({ floatAmount }) =>
      Array.from({ length: floatsInSafe }, () => Money.of(floatAmount, currency)),
    ),
    currency,
  ).toString()

/** Where a training's journal stands. */
export interface TrainingHead {
  readonly seq: number
  readonly hash: string
}

/** Before the first row of a journal. */
export const trainingStart: TrainingHead = { seq: 0, hash: '0'.repeat(64) }

/** Whether a row of a training's journal is the one after the last that was recorded. */
export const continuesTraining = (
  head: TrainingHead,
  row: { readonly seq: number; readonly previousHash: string },
): boolean => row.seq === head.seq + 1 && row.previousHash === head.hash
