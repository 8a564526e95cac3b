import type { DeskModel, HotelModel } from './hotel-model.ts'

/** A key with its tag: where it belongs, whether it lies there, and who has it. No desk: the safe. */
export interface KeyModel {
  readonly keyCode: string
  readonly number: number
  desk: DeskModel | null
  state: 'in_place' | 'out' | 'missing' | 'gone'
  holder: number | null
}

/** What a desk counts of each kind; of one that is only out from there, none. */
export const keysAt = ({ keys }: HotelModel, desk: DeskModel): { keyCode: string; quantity: number }[] => {
  const here = keys.filter((key) => key.desk === desk && key.state !== 'gone')
  const kinds = [...new Set(here.map(({ keyCode }) => keyCode))]
  return kinds.map((keyCode) => ({
    keyCode,
    quantity: here.filter((key) => key.keyCode === keyCode && key.state === 'in_place').length,
  }))
}

/** Why a key cannot be moved so from where it is. */
export const refusalToMove = (
  key: KeyModel,
  kind: 'placed' | 'issued' | 'returned' | 'gone',
): string | null => {
  if (key.state === 'gone') return 'key_gone'
  if (kind === 'gone') return null
  if (key.state === 'missing') return 'key_gone'
  if (kind === 'returned') return key.state === 'out' ? null : 'key_not_out'
  return key.state === 'in_place' ? null : 'key_not_in_place'
}
