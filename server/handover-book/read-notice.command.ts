import { noticeExists } from '@jiaoban/db/handover-book/notice.reads.ts'
import { insertReading } from '@jiaoban/db/handover-book/notice.writes.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { readNoticeInput } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'

/** Somebody has read a notice, on the shift they hold if they hold one. Raises `not_found`. */
export const readNotice = defineCommand({
  name: 'readNotice',
  journalName: 'notice_read',
  shift: 'office',
  recipe: [],
  input: readNoticeInput,
  run: async (ctx, { noticeId }) => {
    if (!(await noticeExists(ctx.tx, noticeId))) throw kernelError('not_found', { what: 'notice' })
    const held = await findDeskShiftOf(ctx.tx, ctx.actor.id)
    const reading = { noticeId, staffId: ctx.actor.id, shiftId: held?.id ?? null }
    await insertReading(ctx.tx, { ...reading, readAt: ctx.at })
    ctx.record({ fact: 'notice_read', ...reading })
    return { noticeId }
  },
})
