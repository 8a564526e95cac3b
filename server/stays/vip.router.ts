import { listPreparations } from '@jiaoban/db/stays/preparation.reads.ts'
import { listVipLevels } from '@jiaoban/db/stays/vip.reads.ts'
import { preparationsQuery } from '@jiaoban/shared/stays/vip.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { addVipLevel } from './add-vip-level.command.ts'
import { changeVipLevel } from './change-vip-level.command.ts'
import { setStayVip } from './set-stay-vip.command.ts'
import { takeBackPreparation } from './take-back-preparation.command.ts'
import { tickPreparation } from './tick-preparation.command.ts'

export const vipRouter = router({
  levels: areaQuery('desk', 'settings').query(({ ctx }) => listVipLevels(ctx.hotel.db.reader)),

  /** What is to be made ready on a date, for whom, and what stands ready. */
  preparations: areaQuery('desk', 'inspections')
    .input(preparationsQuery)
    .query(({ ctx, input }) => listPreparations(ctx.hotel.db.reader, input.date)),

  addLevel: commandMutation(addVipLevel),
  changeLevel: commandMutation(changeVipLevel),
  setOfStay: commandMutation(setStayVip),
  tick: commandMutation(tickPreparation),
  takeBack: commandMutation(takeBackPreparation),
})
