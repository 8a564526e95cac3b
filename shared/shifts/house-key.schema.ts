import { z } from 'zod'
import { code, count, id, text } from '../kernel/fields.ts'
import { keyGoneReasons } from './house-key.types.ts'

const tag = { keyCode: code(), number: count().refine((value) => value > 0, 'quantity_not_positive') }

export const keyTagInput = z.strictObject(tag)

export const addKeyKindInput = z.strictObject({ code: code(), nameZh: text(40), nameEn: text(40) })

export const addKeysInput = z.strictObject({
  keyCode: code(),
  quantity: count(200).refine((value) => value > 0, 'quantity_not_positive'),
})

export const placeKeyInput = z.strictObject({
  ...tag,
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('safe') }),
    z.strictObject({ kind: z.literal('desk'), deskId: id() }),
    /** Whoever signs beside the actor. */
    z.strictObject({ kind: z.literal('person') }),
  ]),
})

export const keyGoneInput = z.strictObject({ ...tag, reasonCode: z.enum(keyGoneReasons) })
