import { useQuery } from '@tanstack/react-query'
import { PaperFacts } from '../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import classes from '../documents/print/paper.module.css'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { PrintFrame } from '../ui/print-frame.tsx'
import { useProofSentence } from './number-proof.panel.tsx'
import { type Register, titleOf } from './number-register.api.ts'
import { useRegisterColumns } from './number-register-columns.panel.tsx'

interface NumberRegisterPrintProps {
  readonly register: Register
  readonly onClose: () => void
}

/** The page of the register on A4, for the file. It is no numbered document. */
export const NumberRegisterPrint = ({ register, onClose }: NumberRegisterPrintProps) => {
  const { numberBooks, documents } = useText()
  const { language } = useLanguage()
  const { businessDate } = useShellStatus()
  const { displayName } = useSession()
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  const columns = useRegisterColumns()
  const proof = useProofSentence(register)
  const words = numberBooks.sheet
  if (profile === undefined) return null
  return (
    <PrintFrame title={numberBooks.register} size="a4" language={language} onClose={onClose}>
      <div className={classes['sheet']} data-size="a4">
        <header className={classes['head']}>
          <PaperHotel property={profile} />
          <h1 className={classes['title']}>{numberBooks.register}</h1>
        </header>
        <PaperFacts
          facts={[
            { label: numberBooks.range, value: titleOf(register, documents.kinds), isWide: true },
            ...(proof === null ? [] : [{ label: words.proof, value: proof, isWide: true }]),
          ]}
        />
        <PaperLines
          columns={columns}
          rows={register.rows}
          rowKey={({ number, state }) => `${number} ${state}`}
        />
        <p className={classes['note']}>{words.printed({ on: businessDate, by: displayName })}</p>
      </div>
    </PrintFrame>
  )
}
