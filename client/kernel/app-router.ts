import { initTRPC } from '../../server/node_modules/@trpc/server/dist/index.mjs'
import { z } from 'zod'

const t = initTRPC.create({
  errorFormatter: ({ shape }) => ({
    ...shape,
    data: { ...shape.data, refusal: null as null | { code: string; facts: Record<string, string | number> } },
  }),
})

const envelope = <T extends z.ZodType>(input: T) =>
  z.object({
    commandId: z.string(),
    businessDate: z.string().nullable(),
    input,
    pin: z.string().optional(),
    approval: z.object({ username: z.string(), pin: z.string() }).optional(),
  })

const router = t.router({
  session: t.router({
    current: t.procedure.query(
      () =>
        null as null | {
          staffId: number
          username: string
          displayName: string
          role: 'cashier' | 'shift_lead' | 'receptionist' | 'accountant' | 'housekeeper' | 'administrator'
          language: 'zh' | 'en'
          deskId: number | null
        },
    ),
    signIn: t.procedure
      .input(z.object({ username: z.string(), password: z.string() }))
      .mutation(() => ({ ok: true })),
    signOut: t.procedure.mutation(() => ({ ok: true })),
  }),
  shell: t.router({
    status: t.procedure.query(() => ({
      propertyName: '',
      businessDate: '',
      currency: 'CNY' as const,
      desk: null as null | { id: number; code: string; name: string },
      shift: null as null | {
        id: number
        number: string
        cashierName: string
        openedAt: string
        state: 'open' | 'counting' | 'given'
      },
    })),
  }),
  live: t.router({
    events: t.procedure.subscription(async function* () {
      yield { seq: 0, name: '', ids: {} as Record<string, number> }
    }),
  }),
  sample: t.router({
    open: t.procedure.input(envelope(z.object({ amount: z.string() }))).mutation(() => ({ shiftId: 1 })),
  }),
})

/** Stand-in for the server's router until it exists. */
export type AppRouter = typeof router
