import type { SealFacts } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperSignatures } from '../documents/print/paper-signatures.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import classes from './sheet.module.css'

interface SheetSealProps {
  readonly seal: SealFacts
  readonly currency: string
  readonly names: StaffNames
  readonly headCode: string
}

/** What proves the sheet years later: totals, the journal's range and the code of its head; and who signed. */
export const SheetSeal = ({ seal, currency, names, headCode }: SheetSealProps) => {
  const { reports } = useText()
  const { timeZone } = useShellStatus()
  const words = reports.sheet
  return (
    <>
      <dl className={classes['seal']}>
        <div>
          <dt>{words.periodTotal}</dt>
          <dd>
            <PaperAmount amount={seal.periodTotal} currency={currency} withCurrency />
          </dd>
        </div>
        <div>
          <dt>{words.perpetualTotal}</dt>
          <dd>
            <PaperAmount amount={seal.perpetualTotal} currency={currency} withCurrency />
          </dd>
        </div>
        <div>
          <dt>{words.sequence}</dt>
          <dd>
            {seal.firstSeq}–{seal.lastSeq}
          </dd>
        </div>
        <div>
          <dt>{words.headCode}</dt>
          <dd>{headCode}</dd>
        </div>
      </dl>
      <PaperSignatures
        who={seal.signedBy.map(
          ({ staffId, as, at = seal.sealedAt }) =>
            `${words.signatures[as]} ${nameOf(names, staffId)} ${formatInstant(at, timeZone)}`,
        )}
      />
    </>
  )
}
