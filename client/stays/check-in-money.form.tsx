import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './check-in.module.css'
import { toNightRates } from './night-rates.api.ts'
import type { CheckInState } from './check-in-state.api.ts'

interface CheckInMoneyProps {
  readonly state: CheckInState
  readonly methods: readonly TenderMethod[]
  readonly isTried: boolean
}

/** The money beside the conversation: what the nights will cost, the deposit by the rule, what is given. */
export const CheckInMoney = ({ state, methods, isTried }: CheckInMoneyProps) => {
  const { checkIn, deposits, stayView } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { room, rate, nights, roomCharge, ruleDeposit, held, draft, tenders } = state
  return (
    <section className={classes['section']} aria-label={checkIn.money.title}>
      <h2>{checkIn.money.title}</h2>
      <dl className={classes['sums']}>
        <div>
          <dt>{room === undefined ? checkIn.room.title : `${room.number} ${room.typeName[language]}`}</dt>
          <dd>
            {toNightRates(nights, rate, draft.own).length === 0
              ? checkIn.money.nights(formatAmount(rate), nights.length)
              : stayView.nightCount(nights.length)}
          </dd>
        </div>
        <div>
          <dt>{checkIn.money.roomCharge}</dt>
          <dd>{roomCharge !== null && <MoneyText amount={roomCharge.toString()} currency={currency} />}</dd>
        </div>
        <div className={classes['rule']}>
          <dt>{checkIn.money.rule}</dt>
          <dd>
            <MoneyText amount={ruleDeposit.toString()} currency={currency} withCurrency isStrong />
          </dd>
        </div>
        {held.isPositive && (
          <div>
            <dt>{deposits.advance.held}</dt>
            <dd>
              <MoneyText amount={held.toString()} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
      <TenderFields methods={methods} currency={currency} tenders={tenders} showsProblems={isTried} />
    </section>
  )
}
