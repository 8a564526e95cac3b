import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { StaySection } from '../stays/stay-section.panel.tsx'
import classes from '../stays/stay.module.css'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { SlipActions } from './slip-actions.form.tsx'
import type { PayableFolio, SlipDone, SlipView } from './slip.api.ts'

interface StaySlipsProps {
  readonly slips: readonly SlipView[]
  /** A group's, whose slips cover many rooms. */
  readonly isGroup?: boolean
  /** Somebody is in house who could bring the paper. */
  readonly isInHouse: boolean
  /** What a slip can pay. */
  readonly folios: readonly PayableFolio[]
  readonly onTakeDeposit: () => void
  readonly onDone: (done: SlipDone) => void
  /** Why no deposit can be taken, or null. */
  readonly blockedReason: string | null
}

/** The money held for a guest or a group, by slip: what was taken, where it went, what is left. */
export const StaySlips = (props: StaySlipsProps) => {
  const { slips, isGroup = false, isInHouse, folios: payable, onTakeDeposit, onDone, blockedReason } = props
  const { stayView, folios, deposits } = useText()
  const [opened, setOpened] = useState<number | null>(null)
  const slip = slips.find(({ slipId }) => slipId === opened)
  return (
    <StaySection
      title={isGroup ? deposits.group.title : stayView.slips.title}
      action={
        <ActionButton
          label={isGroup ? deposits.group.take : folios.deposit.action}
          isCompact
          onAction={onTakeDeposit}
          blockedReason={blockedReason}
        />
      }
    >
      {slips.length === 0 && (
        <span className={classes['quiet']}>{isGroup ? deposits.group.empty : stayView.slips.empty}</span>
      )}
      <ul className={classes['list']}>
        {slips.map((one) => (
          <SlipRow key={one.slipId} slip={one} onManage={() => setOpened(one.slipId)} />
        ))}
      </ul>
      <Dialog
        isOpen={slip !== undefined}
        onClose={() => setOpened(null)}
        title={deposits.title(slip?.number ?? '')}
        width={560}
      >
        {slip !== undefined && (
          <SlipActions
            slip={slip}
            isInHouse={isInHouse}
            folios={payable}
            onDone={(done) => {
              setOpened(null)
              onDone(done)
            }}
          />
        )}
      </Dialog>
    </StaySection>
  )
}

const SlipRow = ({ slip, onManage }: { readonly slip: SlipView; readonly onManage: () => void }) => {
  const { stayView, deposits } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  const isHeld = slip.state === 'issued'
  const facts = [
    slip.methodName[language],
    slip.reference,
    slip.payerName === '' ? '' : deposits.payer.paidBy(slip.payerName),
    slip.isDeclaredLost ? deposits.declaredLost : '',
  ]
  const moves = slip.figures.map(({ name, amount }) => `${deposits.figures[name]} ${formatAmount(amount)}`)
  return (
    <li className={classes['row']} data-dimmed={!isHeld || undefined}>
      <span>
        {slip.number}
        <span className={classes['detail']}>{facts.filter((part) => part !== '').join(' · ')}</span>
        <span className={classes['detail']}>{moves.join(' · ')}</span>
      </span>
      <span>
        <MoneyText amount={slip.remaining} currency={currency} />{' '}
        <span className={classes['quiet']}>{isHeld ? stayView.slips.held : stayView.slips.redeemed}</span>
      </span>
      {isHeld && (
        <ActionButton
          label={deposits.manage}
          spokenLabel={deposits.manageOf(slip.number)}
          isCompact
          onAction={onManage}
          blockedReason={blockedReason('refundDeposit', 'desk')}
        />
      )}
    </li>
  )
}
