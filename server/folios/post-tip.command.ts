import { findStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { postTipInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from './folio.service.ts'

/** Puts a tip on a guest's folio: guest / payable.tips of whoever gets it. It is no revenue and not invoiceable. */
export const postTip = defineCommand({
  name: 'postTip',
  journalName: 'tip_posted',
  shift: 'desk',
  recipe: ['tip'],
  input: postTipInput,
  run: async (ctx, input) => {
    const folio = await requireOpenFolio(ctx, input.folioId)
    const person = await findStaff(ctx.tx, input.staffId)
    if (!person?.isActive) throw kernelError('not_found', { what: 'staff' })
    const amount = Money.of(input.amount, ctx.currency)
    const { entryId } = await postEntry(ctx, [
      {
        kind: 'tip',
        amount,
        debit: guestAccount(folio.id),
        credit: { control: 'payable.tips', ownerId: person.id },
      },
    ])
    const remark = [person.displayName, input.remark].filter((part) => part !== '').join(' · ')
    const folioLineId = await appendFolioLine(ctx, folio.id, { kind: 'tip', amount, entryId, remark })
    ctx.record({ fact: 'tip', folioLineId, staffId: person.id })
    const { balance, version } = await requireOpenFolio(ctx, folio.id)
    return { folioLineId, balance: balance.toString(), version }
  },
})
