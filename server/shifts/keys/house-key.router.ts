import { keyTagInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { commandMutation } from '../../kernel/command-mutation.ts'
import { areaQuery, router } from '../../kernel/trpc.ts'
import { addKeyKind } from './add-key-kind.command.ts'
import { addKeys } from './add-keys.command.ts'
import { declareKeyLost } from './declare-key-lost.command.ts'
import { readKeyHistory, readKeyRegister } from './house-key-list.service.ts'
import { issueKey } from './issue-key.command.ts'
import { placeKey } from './place-key.command.ts'
import { restoreKey } from './restore-key.command.ts'
import { returnKey } from './return-key.command.ts'
import { writeOffKey } from './write-off-key.command.ts'

export const houseKeyRouter = router({
  /** Who holds which key, since when. */
  register: areaQuery('shift').query(({ ctx }) => readKeyRegister(ctx.hotel.db.reader, ctx.session.staffId)),

  /** Everybody who held one key, the last first. */
  history: areaQuery('shift')
    .input(keyTagInput)
    .query(({ ctx, input }) => readKeyHistory(ctx.hotel.db.reader, input)),

  addKind: commandMutation(addKeyKind),
  add: commandMutation(addKeys),
  place: commandMutation(placeKey),
  issue: commandMutation(issueKey),
  return: commandMutation(returnKey),
  declareLost: commandMutation(declareKeyLost),
  writeOff: commandMutation(writeOffKey),
  restore: commandMutation(restoreKey),
})
