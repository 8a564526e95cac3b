import { z } from 'zod'
import { id, pin, text } from '../kernel/fields.ts'
import { roles } from '../kernel/role.ts'

/** User names are told apart without case: `Wang.Li` and `wang.li` are one person. */
export const foldUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

const username = () =>
  z
    .string()
    .transform(foldUsername)
    .pipe(z.string().regex(/^[\p{L}\p{N}._-]{2,32}$/u, 'username_invalid'))

const newPassword = () => z.string().min(8, 'password_too_short').max(200, 'text_too_long')

/** What the sign-in page sends. Whatever its form, a wrong name is answered like a wrong password. */
export const signInSchema = z.strictObject({
  username: z.string().max(200, 'text_too_long').transform(foldUsername),
  password: z.string().max(200, 'text_too_long'),
})

export const chooseDeskSchema = z.strictObject({ deskId: id().nullable() })

export const staffProfileSchema = z.strictObject({
  username: username(),
  displayName: text(40),
  role: z.enum(roles),
})

export const newStaffSchema = staffProfileSchema.extend({ password: newPassword(), pin: pin() })

export const staffChangeSchema = z.strictObject({
  staffId: id(),
  displayName: text(40),
  role: z.enum(roles),
  isActive: z.boolean(),
})

/** A password or PIN left out stays as it is. */
export const changedStaffSchema = staffChangeSchema.extend({
  password: newPassword().optional(),
  pin: pin().optional(),
})
