import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import type { StayView } from '../stay.api.ts'
import classes from '../stay.module.css'
import { CouponActions } from './coupon-actions.form.tsx'
import { CouponsPrint } from './coupons-print.panel.tsx'
import { type CouponItem, useCouponsOfStay, withGuest } from './meals.api.ts'
import { SellCouponsForm } from './sell-coupons.form.tsx'

interface StayCouponsProps {
  readonly stay: StayView
  readonly onDone: (what: string) => void
}

type Opened = CouponItem | 'sell' | 'print' | null

/** The breakfast coupons of a stay: those it has, those it lacks, and what is done with each. */
export const StayCoupons = ({ stay, onDone }: StayCouponsProps) => {
  const { meals: words } = useText()
  const { data } = useCouponsOfStay(stay.stayId)
  const [opened, setOpened] = useState<Opened>(null)
  if (data === undefined || (data.coupons.length === 0 && stay.state !== 'in_house')) return null
  const close = () => setOpened(null)
  const finish = (what: string) => {
    close()
    onDone(what)
  }
  const chosen = opened === 'sell' || opened === 'print' ? null : opened
  return (
    <StaySection title={words.coupons}>
      {stay.state === 'in_house' && (
        <CouponTools stay={stay} due={data.due} onOpen={setOpened} onDone={onDone} />
      )}
      {data.coupons.length === 0 && <span className={classes['quiet']}>{words.none}</span>}
      <ul className={classes['list']}>
        {data.coupons.map((coupon) => (
          <li
            key={coupon.couponId}
            className={classes['row']}
            data-dimmed={coupon.outcome !== null || undefined}
          >
            <span>
              {coupon.number}
              {coupon.origin === 'sold' && ` · ${words.origins.sold}`}
              {coupon.outcome !== null && ` · ${words.outcomes[coupon.outcome]}`}
            </span>
            <ActionButton
              label={words.change}
              spokenLabel={words.changeOf(coupon.number)}
              isCompact
              onAction={() => setOpened(coupon)}
            />
          </li>
        ))}
      </ul>
      <Dialog isOpen={opened === 'sell'} onClose={close} title={words.sell.title}>
        <SellCouponsForm stay={stay} onDone={finish} />
      </Dialog>
      <Dialog isOpen={chosen !== null} onClose={close} title={words.changeOf(chosen?.number ?? '')}>
        {chosen !== null && <CouponActions coupon={chosen} onDone={finish} />}
      </Dialog>
      {opened === 'print' && (
        <CouponsPrint stayId={stay.stayId} roomNumber={stay.room?.number ?? ''} onClose={close} />
      )}
    </StaySection>
  )
}

interface CouponToolsProps extends StayCouponsProps {
  readonly due: number
  readonly onOpen: (what: 'sell' | 'print') => void
}

const CouponTools = ({ stay, due, onOpen, onDone }: CouponToolsProps) => {
  const { meals: words } = useText()
  const { data } = useCouponsOfStay(stay.stayId)
  const blockedReason = useBlockedReason()
  const issue = useCommand(trpc.meals.issue)
  const send = async () => {
    const done = await issue.run({ stayId: stay.stayId })
    if (done !== undefined) onDone(words.issued(done.numbers.length))
  }
  return (
    <>
      <div className={classes['actions']}>
        {due > 0 && (
          <ActionButton
            label={words.issue(due)}
            isCompact
            blockedReason={blockedReason('issueMealCoupons', 'office')}
            isRunning={issue.isRunning}
            onAction={send}
          />
        )}
        <ActionButton
          label={words.sell.action}
          isCompact
          blockedReason={blockedReason('sellMealCoupons', 'desk')}
          onAction={() => onOpen('sell')}
        />
        <ActionButton
          label={words.print}
          isCompact
          blockedReason={withGuest(data?.coupons ?? []).length === 0 ? words.none : null}
          onAction={() => onOpen('print')}
        />
      </div>
      <RefusalAlert refusal={issue.refusal} />
    </>
  )
}
