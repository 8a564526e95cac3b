import { z } from 'zod'
import { id } from '../kernel/fields.ts'
import { openingCount } from '../shifts/count.schema.ts'

export const giveHandoverInput = z.strictObject({})

export const endShiftInput = z.strictObject({})

export const takeBackHandoverInput = z.strictObject({})

export const acceptHandoverInput = z.strictObject({ handoverId: id(), count: openingCount })

export const waitingHandoverQuery = z.strictObject({ deskId: id() })
