import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { chooseDeskSchema, signInSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import type { SessionView } from '../kernel/request-context.ts'
import { publicProcedure, publicQuery, router, signedInProcedure } from '../kernel/trpc.ts'
import { chooseDesk, signIn, signOut } from './session.service.ts'

export const sessionRouter = router({
  /** Who is signed in at this browser; null for nobody. */
  current: publicQuery.query(({ ctx }): SessionView | null => ctx.session),

  signIn: publicProcedure.input(signInSchema).mutation(async ({ ctx, input }): Promise<SessionView> => {
    // Into a training leads one way: from the hotel, by `training.enter`.
    if (ctx.hotel.settings.trainingNumber !== null)
      throw kernelError('not_permitted', { command: 'session.signIn' })
    const { token, session } = await signIn(ctx.hotel, input, ctx.sessionCookie.token)
    ctx.sessionCookie.set(token)
    return session
  }),

  signOut: publicProcedure.mutation(async ({ ctx }): Promise<void> => {
    const { token } = ctx.sessionCookie
    if (token !== null) await signOut(ctx.hotel, token)
    ctx.sessionCookie.clear()
  }),

  /** The desk this browser stands on. */
  chooseDesk: signedInProcedure
    .input(chooseDeskSchema)
    .mutation(async ({ ctx, input }): Promise<SessionView> => {
      const { token } = ctx.sessionCookie
      if (token !== null) await chooseDesk(ctx.hotel, token, input.deskId)
      return { ...ctx.session, deskId: input.deskId }
    }),
})
