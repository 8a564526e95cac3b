import { expect, test } from 'vitest'
import { changedRows, type GroupStayView, type ListDraft } from './groups.api.ts'

const stay = (stayId: number, guestName: string, roomId: number | null) =>
  ({ stayId, guestName, roomId }) as GroupStayView

const drafts = (...rows: [number, Partial<ListDraft>][]) =>
  new Map<number, ListDraft>(
    rows.map(([stayId, row]) => [stayId, { guestName: null, roomId: undefined, ...row }]),
  )

const stays = [stay(1, '', null), stay(2, '王芳', 201), stay(3, '李明', null)]

test.each([
  ['nothing is typed', drafts(), []],
  ['a name', drafts([1, { guestName: ' 张伟 ' }]), [{ stayId: 1, guestName: '张伟', roomId: null }]],
  ['a room', drafts([3, { roomId: 202 }]), [{ stayId: 3, guestName: '李明', roomId: 202 }]],
  ['no room any more', drafts([2, { roomId: null }]), [{ stayId: 2, guestName: '王芳', roomId: null }]],
  ['what was there before', drafts([2, { guestName: '王芳', roomId: 201 }]), []],
])('%s', (_, typed, changed) => {
  expect(changedRows(stays, typed)).toEqual(changed)
})
