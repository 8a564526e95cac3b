import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import type { StayView } from './stay.api.ts'
import { StaySection } from './stay-section.panel.tsx'
import classes from './stay.module.css'

interface StayDocumentsProps {
  readonly stay: StayView
  readonly onPrint: (documentId: number) => void
}

/** Every numbered document of the stay, the newest first; any of them can be printed again. */
export const StayDocuments = ({ stay, onPrint }: StayDocumentsProps) => {
  const { stayView, documents } = useText()
  const { language } = useLanguage()
  const { currency, timeZone } = useShellStatus()
  return (
    <StaySection title={stayView.documents.title}>
      {stay.documents.length === 0 && <span className={classes['quiet']}>{stayView.documents.empty}</span>}
      <ul className={classes['list']}>
        {stay.documents.map((document) => (
          <li key={document.documentId} className={classes['row']}>
            <span>
              {documents.kinds[document.kind]} {document.number}
              <span className={classes['detail']}>
                {document.businessDate} {formatTime(document.issuedAt, language, timeZone)} ·{' '}
                {documents.printed(document.copies)}
              </span>
            </span>
            <span>
              <MoneyText amount={document.total} currency={currency} />
            </span>
            <ActionButton
              label={document.copies === 0 ? documents.print : documents.reprint}
              spokenLabel={`${document.copies === 0 ? documents.print : documents.reprint} ${document.number}`}
              isCompact
              onAction={() => onPrint(document.documentId)}
            />
          </li>
        ))}
      </ul>
    </StaySection>
  )
}

/** Every night of the stay, and whether it is charged. */
export const StayNights = ({ stay }: { readonly stay: StayView }) => {
  const { nights: words } = useText().stayView
  const { currency } = useShellStatus()
  return (
    <StaySection title={words.title}>
      {stay.nights.length === 0 && <span className={classes['quiet']}>{words.empty}</span>}
      <ul className={classes['list']}>
        {stay.nights.map(({ night, rate, chargeKind, chargedDate }) => (
          <li key={night} className={classes['row']}>
            <span>
              {night}{' '}
              <span className={classes['quiet']}>
                {chargeKind === null ? words.open : `${words.kinds[chargeKind]} ${chargedDate ?? ''}`}
              </span>
            </span>
            <MoneyText amount={rate} currency={currency} />
          </li>
        ))}
      </ul>
    </StaySection>
  )
}
