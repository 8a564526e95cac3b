import { z } from 'zod'
import { code, date, id, text } from '../kernel/fields.ts'
import { wallTime } from '../property/property.schema.ts'
import { preparationMoments, preparationTeams } from './vip.types.ts'

const name = () => z.strictObject({ zh: text(40), en: text(40) })

const item = z.strictObject({
  /** Null for a new one; an item of the level that is left out is asked for no more. */
  id: id().nullable().default(null),
  name: name(),
  moment: z.enum(preparationMoments),
  dueTime: wallTime(),
  team: z.enum(preparationTeams).default('housekeeping'),
})

const terms = { name: name(), items: z.array(item).max(20) }

export const addVipLevelInput = z.strictObject({ code: code(), ...terms })

export const changeVipLevelInput = z.strictObject({ code: code(), ...terms, isActive: z.boolean() })

export type VipItemInput = z.output<typeof item>

export const setStayVipInput = z.strictObject({
  stayId: id(),
  /** Null takes the level away. */
  levelCode: code().nullable(),
  /** The guest has it at the next stay too; without a level, no more. */
  isRemembered: z.boolean(),
})

export const preparationInput = z.strictObject({ stayId: id(), itemId: id(), date: date() })

export type PreparationInput = z.output<typeof preparationInput>

export const preparationsQuery = z.strictObject({ date: date() })
