import { commandMutation } from '../kernel/command-mutation.ts'
import { router } from '../kernel/trpc.ts'
import { takeDeposit } from './take-deposit.command.ts'

export const depositRouter = router({ take: commandMutation(takeDeposit) })
