import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useNavigate } from '@tanstack/react-router'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import classes from '../stay.module.css'
import type { SkipperView } from './skipper.api.ts'

interface FactsProps {
  readonly skipper: SkipperView
}

interface PrintableProps extends FactsProps {
  readonly onPrint: (documentId: number) => void
}

/** What proves the debt: how it was found, who checked the guest in, what they showed, what they had left. */
export const SkipperEvidence = ({ skipper, onPrint }: PrintableProps) => {
  const { skippers: words, stayView } = useText()
  const { language } = useLanguage()
  const { currency, timeZone } = useShellStatus()
  const navigate = useNavigate()
  const { stayId } = skipper
  return (
    <>
      <StaySection
        title={words.found}
        action={
          <ActionButton
            label={words.openStay}
            isCompact
            onAction={() => navigate({ to: '/stays/$stayId', params: { stayId } })}
          />
        }
      >
        <span>
          {words.foundLine({ date: formatInstant(skipper.foundAt, timeZone), by: skipper.foundBy })}
        </span>
        <span className={`${classes['remarks']} ${skipper.remark === '' ? classes['quiet'] : ''}`}>
          {skipper.remark === '' ? words.noRemark : skipper.remark}
        </span>
      </StaySection>
      <StaySection title={words.evidence}>
        <dl className={classes['facts']}>
          <dt>{stayView.dates}</dt>
          <dd>
            {skipper.arrivalDate} – {skipper.departureDate}
          </dd>
          <dt>{words.checkedIn}</dt>
          <dd>
            {words.checkedInLine({
              at: skipper.checkedInAt === null ? '' : formatInstant(skipper.checkedInAt, timeZone),
              by: skipper.checkedInBy,
            })}
          </dd>
        </dl>
        <ul className={classes['list']}>
          {skipper.guests.map(({ guestId, name, idKind, idNumber, phone }) => (
            <li key={guestId} className={classes['row']}>
              <span>
                {name}
                <span className={classes['detail']}>
                  {[
                    idKind === '' ? stayView.guests.noId : `${stayView.guests.idKinds[idKind]} ${idNumber}`,
                    phone,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </StaySection>
      <StaySection title={words.slips}>
        {skipper.slips.length === 0 && <span className={classes['quiet']}>{words.noSlips}</span>}
        <ul className={classes['list']}>
          {skipper.slips.map(({ slipId, documentId, number, methodName, amount }) => (
            <li key={slipId} className={classes['row']}>
              <span>
                {number}
                <span className={classes['detail']}>{methodName[language]}</span>
              </span>
              <MoneyText amount={amount} currency={currency} />
              <PrintButton number={number} onPrint={() => onPrint(documentId)} />
            </li>
          ))}
        </ul>
      </StaySection>
    </>
  )
}

const PrintButton = ({ number, onPrint }: { readonly number: string; readonly onPrint: () => void }) => {
  const { documents } = useText()
  return (
    <ActionButton
      label={documents.reprint}
      spokenLabel={`${documents.reprint} ${number}`}
      isCompact
      onAction={onPrint}
    />
  )
}

/** Every step of the debt: who decided, what came in, against which receipt. */
export const SkipperMoney = ({ skipper, onPrint }: PrintableProps) => {
  const { skippers: words } = useText()
  const { currency, timeZone } = useShellStatus()
  const { moves, standIn } = skipper
  return (
    <StaySection title={words.money}>
      {moves.length === 0 && <span className={classes['quiet']}>{words.noMoney}</span>}
      <ul className={classes['list']}>
        {moves.map(({ id, kind, amount, documentId, documentNumber, movedAt, movedBy, approvedBy }) => (
          <li key={id} className={classes['row']}>
            <span>
              {[words.moves[kind], kind === 'assigned' ? standIn : documentNumber]
                .filter((part) => part !== null)
                .join(' · ')}
              <span className={classes['detail']}>
                {[
                  formatInstant(movedAt, timeZone),
                  movedBy,
                  approvedBy === null ? '' : words.approvedBy(approvedBy),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            <MoneyText amount={amount} currency={currency} />
            {documentId !== null && (
              <PrintButton number={documentNumber ?? ''} onPrint={() => onPrint(documentId)} />
            )}
          </li>
        ))}
      </ul>
    </StaySection>
  )
}

/** Who tried to reach the guest, how, and what came of it. */
export const SkipperContacts = ({ skipper }: FactsProps) => {
  const { skippers: words } = useText()
  const { timeZone } = useShellStatus()
  return (
    <StaySection title={words.contacts}>
      {skipper.contacts.length === 0 && <span className={classes['quiet']}>{words.noContacts}</span>}
      <ul className={classes['list']}>
        {skipper.contacts.map(({ id, channel, outcome, remark, triedAt, triedBy }) => (
          <li key={id} className={classes['row']}>
            <span>
              {words.channels[channel]} · {words.outcomes[outcome]}
              {remark !== '' && <span className={classes['remarks']}> · {remark}</span>}
              <span className={classes['detail']}>
                {formatInstant(triedAt, timeZone)} · {triedBy}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </StaySection>
  )
}
