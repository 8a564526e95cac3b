import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import {
  defaultKeyKinds,
  defaultProfile,
  defaultRoomTypes,
  methodsWithTerminal,
} from '@jiaoban/shared/set-up/defaults.rules.ts'
import { readNumberRange } from '@jiaoban/shared/documents/number-range.rules.ts'
import { roomNumbersOf } from '@jiaoban/shared/set-up/room-numbers.rules.ts'
import type { FoundingInput, foundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { z } from 'zod'

/** A row of the page; the key stays while what it says changes. */
interface Row {
  readonly key: string
}

export interface RoomTypeRow extends Row {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly rate: string
}

/** The rooms of a floor, by their first and last number. */
export interface RangeRow extends Row {
  readonly floor: string
  readonly from: string
  readonly to: string
  readonly without: string
  readonly typeKey: string
}

export interface DeskRow extends Row {
  readonly code: string
  readonly name: string
  readonly floatAmount: string
  readonly terminals: readonly string[]
  readonly keys: Readonly<Record<string, number>>
}

export interface BookRow extends Row {
  readonly deskKey: string
  readonly first: string
  readonly last: string
}

export interface PersonRow extends Row {
  readonly displayName: string
  readonly username: string
  readonly role: Role
  readonly password: string
  readonly pin: string
}

export interface SetUpDraft {
  readonly code: string
  readonly profile: FoundingInput['profile']
  readonly businessDate: BusinessDate
  readonly safeCash: string
  readonly roomTypes: readonly RoomTypeRow[]
  readonly ranges: readonly RangeRow[]
  readonly desks: readonly DeskRow[]
  readonly books: readonly BookRow[]
  readonly staff: readonly PersonRow[]
}

const row = (): Row => ({ key: uuidV7() })

export const newRoomType = (): RoomTypeRow => ({ ...row(), code: '', name: '', nameEn: '', rate: '' })

/** The floor above the last one, with the same rooms: most houses repeat themselves. */
export const newRange = (last: RangeRow | undefined, types: readonly RoomTypeRow[]): RangeRow => {
  const typeKey = last?.typeKey ?? types[0]?.key ?? ''
  const above = Number(last?.floor ?? '1') + 1
  const floor = Number.isNaN(above) ? '' : String(above)
  const raise = (number = '') =>
    last !== undefined && floor !== '' && number.startsWith(last.floor)
      ? `${floor}${number.slice(last.floor.length)}`
      : ''
  return { ...row(), floor, from: raise(last?.from), to: raise(last?.to), without: '', typeKey }
}

/** What a front desk usually holds; how much of it is for the house to say. */
const usualKeys: Readonly<Record<string, number>> = { safe_box: 1, master_card: 1, key_card: 20, cash_box: 1 }

export const terminalMethods = methodsWithTerminal

export const newDesk = (number: number, name: string): DeskRow => ({
  ...row(),
  code: `FO${number}`,
  name,
  floatAmount: '1000',
  terminals: ['card', 'wechat', 'alipay'],
  keys: usualKeys,
})

export const newBook = (deskKey: string): BookRow => ({ ...row(), deskKey, first: '', last: '' })

export const newPerson = (role: Role = 'cashier', username = ''): PersonRow => ({
  ...row(),
  displayName: '',
  username,
  role,
  password: '',
  pin: '',
})

/** What the page begins with: an ordinary hotel, to be corrected. */
export const newDraft = (businessDate: BusinessDate, deskName: string): SetUpDraft => {
  const roomTypes = defaultRoomTypes.map(
    ({ code, name, rate }): RoomTypeRow => ({ ...row(), code, name: name.zh, nameEn: name.en, rate }),
  )
  const [king, twin = king, suite = king] = roomTypes.map(({ key }) => key)
  const range = (floor: string, from: string, to: string, typeKey = ''): RangeRow => ({
    ...row(),
    floor,
    from,
    to,
    without: '',
    typeKey,
  })
  return {
    code: '',
    profile: { name: '', nameEn: '', address: '', phone: '', taxNumber: '', ...defaultProfile },
    businessDate,
    safeCash: '10000',
    roomTypes,
    ranges: [range('2', '201', '210', king), range('3', '301', '310', twin), range('4', '401', '404', suite)],
    desks: [newDesk(1, deskName)],
    books: [],
    staff: [newPerson('administrator', 'admin'), newPerson('shift_lead'), newPerson('cashier')],
  }
}

/** The numbers of a range; none while it is no range. */
export const roomsIn = ({ from, to, without }: RangeRow): readonly string[] =>
  roomNumbersOf(from, to, without) ?? []

/** The draft as the server takes it. A range or book that cannot be read is left out: the check tells of it. */
export const toInput = (draft: SetUpDraft): z.input<typeof foundingInput> => {
  const codeOf = new Map(draft.roomTypes.map(({ key, code }) => [key, code.trim()]))
  return {
    profile: draft.profile,
    businessDate: draft.businessDate,
    safeCash: draft.safeCash,
    roomTypes: draft.roomTypes.map(({ code, name, nameEn, rate }) => ({
      code: code.trim(),
      name: { zh: name, en: nameEn.trim() === '' ? name : nameEn },
      rate,
    })),
    rooms: draft.ranges.flatMap((range) =>
      roomsIn(range).map((number) => ({
        number,
        floor: range.floor,
        typeCode: codeOf.get(range.typeKey) ?? '',
      })),
    ),
    desks: draft.desks.map((desk) => ({
      code: desk.code.trim(),
      name: desk.name,
      floatAmount: desk.floatAmount,
      terminals: [...desk.terminals],
      keys: defaultKeyKinds
        .map(({ code }) => ({ keyCode: code, quantity: desk.keys[code] ?? 0 }))
        .filter(({ quantity }) => quantity > 0),
      books: draft.books
        .filter(({ deskKey }) => deskKey === desk.key)
        .flatMap(({ first, last }) => readNumberRange(first, last) ?? []),
    })),
    staff: draft.staff.map(({ displayName, username, role, password, pin }) => ({
      displayName,
      username,
      role,
      password,
      pin,
    })),
  }
}
