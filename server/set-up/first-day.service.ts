import { openBusinessDay } from '@jiaoban/db/business-days/business-day.writes.ts'
import { insertSigningKey } from '@jiaoban/db/closings/signing-key.writes.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { Actor, CommandContext } from '../kernel/ctx.ts'
import type { FoundingContext } from '../kernel/found-hotel.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { openShiftRow } from '../shifts/shift.service.ts'

export interface FirstDay {
  readonly input: Pick<FoundingInput, 'profile' | 'safeCash'>
  readonly businessDate: BusinessDate
  readonly founder: Actor
}

/** Opens the first business day, its office shift and the safe. Returns the context that stamps that shift. */
export const openFirstDay = async (
  founding: FoundingContext,
  { input, businessDate, founder }: FirstDay,
): Promise<CommandContext> => {
  const { currency, timeZone } = input.profile
  const { tx, at, seq } = founding
  const keyId = founding.nextId()
  const { publicKeyPem } = founding.keys.make()
  await insertSigningKey(tx, { id: keyId, publicKeyPem, madeAt: at })
  founding.record({ fact: 'signing_key', signingKeyId: keyId, publicKey: publicKeyPem })
  await openBusinessDay(tx, businessDate, seq)
  founding.record({ fact: 'business_day', businessDate, state: 'open' })
  const command = {
    ...founding,
    commandName: 'foundHotel',
    businessDate,
    currency,
    timeZone,
    actor: founder,
    approver: null,
    counterSigner: null,
    occurredAt: founding.at,
    outageSlip: null,
  }
  const { ctx } = await openShiftRow(command, {
    opening: 'roll',
    businessDate,
    floatAmount: Money.zero(currency),
    previousShiftId: null,
    holder: null,
  })
  await postEntry(ctx, [
    {
      kind: 'opening_balance',
      amount: Money.of(input.safeCash, currency),
      debit: { control: 'cash.safe', ownerId: 0 },
      credit: { control: 'equity.opening', ownerId: 0 },
    },
  ])
  return ctx
}
