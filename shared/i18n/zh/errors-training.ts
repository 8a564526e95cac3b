import type { TrainingErrors } from '../../training/training.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const trainingErrors: ErrorSentences<TrainingErrors> = {
  training_not_open: () => '现在没有开放的培训，什么也没有做。请管理员在“设置 · 培训”里开启。',
  training_already_open: () => '已经有一期培训开着，没有再开一期。请先结束它。',
  training_lost: ({ number }) =>
    `第 ${number} 期培训的数据不在这台服务器上，不能继续；做过的都已记在日志里。请管理员结束这一期，另开一期。`,
  training_in_training: () => '这里就是培训，什么也没有做。请回到正式系统开启或结束培训。',
  training_unavailable: () => '服务器没有地方存放培训数据，培训没有开始。请管理员检查数据库的权限。',
}
