import { startRelief } from '@jiaoban/server/shifts/start-relief.command.ts'
import type { ValidCall } from './every-command.ts'
import { honestCount } from './honest-count.ts'
import type { TestHotel } from './hotel.ts'
import type { Username } from './small-hotel.ts'

/** A drawer counted as the books have it, for a relief. */
export const honestDrawer = async (hotel: TestHotel, cashier: Username) => {
  const { denominations, foreign } = await honestCount(hotel, cashier)
  return { denominations, foreign }
}

/** Valid calls of a relief: out of the drawer's own hands, and back. */
export const reliefCalls = async (hotel: TestHotel): Promise<readonly ValidCall[]> => {
  const input = await honestDrawer(hotel, 'lina')
  return [
    {
      name: 'startRelief',
      path: 'shifts.startRelief',
      who: 'lina',
      shift: 'own',
      isSigned: true,
      counterSigner: 'zhaomin',
      input,
    },
    {
      name: 'endRelief',
      path: 'shifts.endRelief',
      who: 'zhaomin',
      shift: 'office',
      isSigned: true,
      counterSigner: 'lina',
      input,
      prepare: async (inside) => {
        const { lina, zhaomin } = inside.people
        await lina.run(startRelief, await honestDrawer(inside, 'lina'), { counterSigner: zhaomin })
      },
    },
  ]
}
