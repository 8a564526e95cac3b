import { z } from 'zod'
import { id } from '../kernel/fields.ts'
import { housekeepingStates } from './room.types.ts'

export const setRoomStateInput = z.strictObject({ roomId: id(), state: z.enum(housekeepingStates) })
