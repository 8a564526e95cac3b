import { findDrop } from '@jiaoban/db/shifts/drop.reads.ts'
import { receiveBag } from '@jiaoban/db/shifts/drop.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { receiveDropInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import { openDifference } from './difference-item.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { type Movement, postEntry } from '../ledger/ledger.service.ts'

/**
 * The general cashier opens a bag and counts it; that count decides. A light bag waits in `short.pending`, a
 * heavy one in `over.pending`, never netted over bags.
 */
export const receiveDrop = defineCommand({
  name: 'receiveDrop',
  journalName: 'bag_received',
  shift: 'office',
  recipe: ['bag_received', 'bag_short', 'bag_over'],
  input: receiveDropInput,
  run: async (ctx, input) => {
    const drop = await findDrop(ctx.tx, input.dropId)
    if (!drop) throw shiftError('bag_not_found')
    if (drop.state === 'received') throw shiftError('bag_already_received', { bag: drop.bagNumber })
    const counted = Money.of(input.counted, drop.amount.currency)
    const difference = overShort(counted, drop.amount)
    const bag: AccountRef = { control: 'cash.bag', ownerId: drop.id }
    const movements: Movement[] = []
    if (difference.isPositive) {
      const surplus: AccountRef = { control: 'over.pending', ownerId: 0 }
      movements.push({ kind: 'bag_over', amount: difference, debit: bag, credit: surplus })
    }
    if (difference.isNegative) {
      const missing: AccountRef = { control: 'short.pending', ownerId: 0 }
      movements.push({ kind: 'bag_short', amount: difference.abs(), debit: missing, credit: bag })
    }
    const safe: AccountRef = { control: 'cash.safe', ownerId: 0 }
    const { postingIds } = await postEntry(ctx, [
      ...movements,
      { kind: 'bag_received', amount: counted, debit: safe, credit: bag },
    ])
    const [differing] = postingIds
    if (!difference.isZero && differing !== undefined) {
      await openDifference(ctx, {
        kind: difference.isNegative ? 'short' : 'over',
        origin: 'bag',
        amount: difference.abs(),
        staffId: null,
        documentId: null,
        postingId: differing,
        where: drop.bagNumber,
      })
    }
    await receiveBag(ctx.tx, drop.id, { counted, receivedBy: ctx.actor.id, seq: ctx.seq })
    ctx.record({
      fact: 'bag',
      dropId: drop.id,
      bagNumber: drop.bagNumber,
      shiftId: drop.shiftId,
      state: 'received',
    })
    return { dropId: drop.id, overShort: difference.toString() }
  },
})
