import type { client } from '../../kernel/trpc.ts'

export type ExchangeForm = Awaited<ReturnType<typeof client.payments.exchangeForm.query>>
export type ExchangeRateToday = ExchangeForm['currencies'][number]
export type OwnExchange = Awaited<ReturnType<typeof client.payments.exchanges.query>>[number]

/** What was done, with the memo to print. */
export interface ExchangeDone {
  readonly what: string
  readonly number: string
  readonly documentId: number
}
