import { readDepositRule } from '@jiaoban/db/deposits/deposit-rule.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { changeDepositRule } from './change-deposit-rule.command.ts'
import { correctDepositTender } from './correct-deposit-tender.command.ts'
import { declareLostSlip } from './declare-lost-slip.command.ts'
import { forfeitDeposit } from './forfeit-deposit.command.ts'
import { refundDeposit } from './refund-deposit.command.ts'
import { releasePreAuthorisation } from './release-pre-authorisation.command.ts'
import { takeDeposit } from './take-deposit.command.ts'

export const depositRouter = router({
  rule: areaQuery('settings').query(({ ctx }) => readDepositRule(ctx.hotel.db.reader)),

  take: commandMutation(takeDeposit),
  correctTender: commandMutation(correctDepositTender),
  refund: commandMutation(refundDeposit),
  forfeit: commandMutation(forfeitDeposit),
  declareLost: commandMutation(declareLostSlip),
  releasePreAuthorisation: commandMutation(releasePreAuthorisation),
  changeRule: commandMutation(changeDepositRule),
})
