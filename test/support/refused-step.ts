import { expect } from 'vitest'
import type { TestHotel } from './hotel.ts'
import { fingerprint } from './left-behind.ts'
import { undone } from './undone.ts'

export type Step = (hotel: TestHotel) => Promise<unknown>

export interface Refusal {
  readonly code: string
  readonly act: Step
  /** What happened before, rightly. */
  readonly after?: Step
}

/** In a hotel that is put back afterwards, the act is refused with the code and leaves nothing behind. */
export const expectRefused = (house: TestHotel, { code, act, after }: Refusal): Promise<void> =>
  undone(house, async (hotel) => {
    await after?.(hotel)
    const before = await fingerprint(hotel.db)
    await expect(act(hotel)).rejects.toMatchObject({ code })
    expect(await fingerprint(hotel.db)).toEqual(before)
  })
