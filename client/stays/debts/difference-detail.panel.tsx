import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import type { CommandName } from '@jiaoban/shared/staff/permission.rules.ts'
import { useText } from '../../kernel/i18n.tsx'
import { useSayMoney } from '../../kernel/say-amount.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import stayClasses from '../stay.module.css'
import type { DifferenceDialog, DifferenceItem } from './debts.api.ts'
import classes from './debts.module.css'

interface DifferenceDetailProps {
  readonly difference: DifferenceItem | undefined
  readonly onOpen: (dialog: DifferenceDialog) => void
  readonly onPrint: (documentId: number) => void
}

/** One difference: how it was found, what can be decided now, and every step so far. */
export const DifferenceDetail = ({ difference, onOpen, onPrint }: DifferenceDetailProps) => {
  const { debts: words } = useText()
  const say = useSayMoney()
  if (difference === undefined) return <p className={stayClasses['quiet']}>{words.choose}</p>
  const { kind, amount, currency, origin, shiftNumber, documentNumber, businessDate, staffName, state } =
    difference
  return (
    <>
      <StaySection title={words.detail({ kind: words.kinds[kind], amount: say(amount, currency) })}>
        <dl className={stayClasses['facts']}>
          <dt>{words.columns.state}</dt>
          <dd>
            {words.states[state]} {staffName}
          </dd>
          <dt>{words.columns.origin}</dt>
          <dd>{words.origins[origin]}</dd>
          <dt>{words.columns.shift}</dt>
          <dd>
            {shiftNumber} · {businessDate}
          </dd>
          {documentNumber !== null && (
            <>
              <dt>{words.columns.document}</dt>
              <dd>{documentNumber}</dd>
            </>
          )}
        </dl>
        <Actions difference={difference} onOpen={onOpen} />
      </StaySection>
      <History difference={difference} onPrint={onPrint} />
    </>
  )
}

const actionsOf = (
  { kind, state, currency }: DifferenceItem,
  home: DifferenceItem['currency'],
): readonly (readonly [DifferenceDialog, CommandName, 'desk' | 'office'])[] => {
  if (state === 'owed')
    return [
      ['repay', 'repayShort', 'desk'],
      ['waive', 'waiveShort', 'office'],
    ]
  if (state !== 'pending') return []
  if (kind === 'short') return [['decideShort', 'decideShort', 'office']]
  return [
    // Folios are paid in the hotel's money: foreign cash was no payment of theirs.
    ...(currency === home ? [['match', 'matchOver', 'office'] as const] : []),
    ['giveBack', 'returnOver', 'desk'],
    ['keep', 'decideOver', 'office'],
  ]
}

const Actions = ({ difference, onOpen }: Pick<DifferenceDetailProps, 'onOpen'> & ItemProps) => {
  const { debts: words } = useText()
  const blockedReason = useBlockedReason()
  const { currency: home } = useShellStatus()
  return (
    <div className={classes['actions']}>
      {actionsOf(difference, home).map(([dialog, command, place]) => (
        <ActionButton
          key={dialog}
          label={words[dialog].action}
          onAction={() => onOpen(dialog)}
          blockedReason={blockedReason(command, place)}
        />
      ))}
    </div>
  )
}

interface ItemProps {
  readonly difference: DifferenceItem
}

const History = ({ difference, onPrint }: ItemProps & Pick<DifferenceDetailProps, 'onPrint'>) => {
  const { debts: words, documents } = useText()
  const { currency: home, timeZone } = useShellStatus()
  const { currency } = difference
  return (
    <StaySection title={words.history}>
      {difference.moves.length === 0 && <span className={stayClasses['quiet']}>{words.nothingYet}</span>}
      <ul className={stayClasses['list']}>
        {difference.moves.map((move) => (
          <li key={move.id} className={stayClasses['row']}>
            <span>
              {[words.moves[move.kind], move.documentNumber].filter((part) => part !== null).join(' · ')}
              <span className={stayClasses['detail']}>
                {[
                  formatInstant(move.movedAt, timeZone),
                  move.movedBy,
                  move.approvedBy === null ? '' : words.approvedBy(move.approvedBy),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            <MoneyText amount={move.amount} currency={currency} withCurrency={currency !== home} />
            {move.documentId !== null && (
              <ActionButton
                label={documents.reprint}
                spokenLabel={`${documents.reprint} ${move.documentNumber ?? ''}`}
                isCompact
                onAction={() => onPrint(move.documentId ?? 0)}
              />
            )}
          </li>
        ))}
      </ul>
    </StaySection>
  )
}
