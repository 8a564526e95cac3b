import { shortfallOf } from '@jiaoban/shared/deposits/shortfall.rules.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import type { StayView } from '../stays/stay.api.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import type { TakenDeposit } from './deposit-fields.form.tsx'
import { TakeDepositForm } from './take-deposit.form.tsx'

interface TopUpFormProps {
  readonly stayId: number
  readonly folioId: number
  readonly onTaken: (deposit: TakenDeposit) => void
}

/** A further deposit; what is missing until the departure is proposed. */
export const TopUpForm = ({ stayId, folioId, onTaken }: TopUpFormProps) => {
  const cover = useQuery(trpc.stays.cover.queryOptions({ stayId }))
  return (
    <Loaded query={cover}>
      {(loaded) => (
        <TakeDepositForm
          folioId={folioId}
          onTaken={onTaken}
          {...(loaded === null || /^0(\.0+)?$/.test(loaded.topUp) ? {} : { proposed: loaded.topUp })}
        />
      )}
    </Loaded>
  )
}

/** The guest stays longer: what the deposit then lacks, and until when it is asked for. */
export const TopUpHint = ({ stay, nights }: { readonly stay: StayView; readonly nights: number }) => {
  const { shortfalls: words } = useText().deposits
  const { currency } = useShellStatus()
  const { data: cover } = useQuery(trpc.stays.cover.queryOptions({ stayId: stay.stayId }))
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  if (cover === undefined || cover === null || profile === undefined) return null
  const money = (amount: string) => Money.of(amount, currency)
  const { asked } = shortfallOf(
    {
      balance: money(cover.balance),
      tonight: money(cover.openNights).plus(money(stay.rate).times(nights)),
      deposits: money(cover.deposits),
      guarantees: money(cover.guarantees),
    },
    money(cover.step),
  )
  if (asked.isZero) return null
  return <DecisionNotice>{words.topUp(formatAmount(asked.toString()), profile.checkOutTime)}</DecisionNotice>
}
