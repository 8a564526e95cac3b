import type { VipErrors } from '../../stays/vip.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const vipErrors: ErrorSentences<VipErrors> = {
  vip_level_code_taken: ({ code }) =>
    `There is a VIP level ${code} already. Nothing was saved. Choose another code.`,
  vip_level_unknown: ({ code }) => `No VIP level ${code} is in use. Nothing was saved. Choose another level.`,
  vip_stay_over: () =>
    'The guest has left or the reservation is over. The level was not changed. It can be for guests expected or in house.',
  preparation_not_due: ({ date }) =>
    `Nothing like this is due on ${date}. Nothing was ticked. Reload the list.`,
  preparation_already_done: ({ by }) => `${by} has ticked this already. Nothing was changed.`,
  preparation_not_done: () => 'This is not ticked. Nothing was taken back. Reload the list.',
}
