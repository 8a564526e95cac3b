import { insertNotice } from '@jiaoban/db/handover-book/notice.writes.ts'
import { refusalOfNotice } from '@jiaoban/shared/handover-book/handover-book.rules.ts'
import { writeNoticeInput } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireBookRoom, sealText } from './book-entry.service.ts'

/** Tells everybody at the desk something, until a date. Raises `notice_over` and `not_found`. */
export const writeNotice = defineCommand({
  name: 'writeNotice',
  journalName: 'notice_written',
  shift: 'office',
  recipe: [],
  input: writeNoticeInput,
  run: async (ctx, { validUntil, roomId, ...input }) => {
    const refusal = refusalOfNotice(validUntil, ctx.businessDate)
    if (refusal) throw refusal
    await requireBookRoom(ctx, roomId)
    const noticeId = ctx.nextId()
    const { text, salt, textDigest } = sealText(input.text)
    await insertNotice(ctx.tx, {
      id: noticeId,
      authorId: ctx.actor.id,
      writtenAt: ctx.at,
      businessDate: ctx.businessDate,
      validUntil,
      roomId,
      text,
      salt,
    })
    ctx.record({ fact: 'notice', noticeId, roomId, validUntil, textDigest })
    return { noticeId }
  },
})
