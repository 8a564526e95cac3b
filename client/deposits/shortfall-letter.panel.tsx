import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePaperChoice } from '../documents/paper-choice.api.ts'
import { PaperTools } from '../documents/paper-tools.panel.tsx'
import { PaperFacts } from '../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../documents/print/paper-head.panel.tsx'
import { PaperSignatures } from '../documents/print/paper-signatures.panel.tsx'
import { PaperSums } from '../documents/print/paper-sums.panel.tsx'
import classes from '../documents/print/paper.module.css'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import type { PaperSize } from '../ui/paper-size.ts'
import { PrintFrame } from '../ui/print-frame.tsx'
import type { ShortStay } from './shortfalls.screen.tsx'

type Profile = Awaited<ReturnType<typeof client.property.profile.query>>

interface ShortfallLetterProps {
  readonly stay: ShortStay
  readonly onClose: () => void
}

/** The note under the door: what is owed, what is held, how much is asked for; in the guest's language. */
export const ShortfallLetter = ({ stay, onClose }: ShortfallLetterProps) => {
  const { letter } = useText().deposits
  const screen = useLanguage()
  const [language, setLanguage] = useState(screen.language)
  const paper = usePaperChoice('registration')
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  if (profile === undefined) return null
  return (
    <PrintFrame
      title={`${letter.title} ${stay.roomNumber}`}
      size={paper.size}
      language={language}
      tools={<PaperTools paper={paper} language={language} onLanguage={setLanguage} />}
      onClose={onClose}
    >
      <LetterPage stay={stay} profile={profile} size={paper.size} />
    </PrintFrame>
  )
}

interface LetterPageProps {
  readonly stay: ShortStay
  readonly profile: Profile
  readonly size: PaperSize
}

const LetterPage = ({ stay, profile, size }: LetterPageProps) => {
  const { deposits, papers } = useText()
  const { letter, shortfalls } = deposits
  const { currency } = useShellStatus()
  const businessDate = useBusinessDate()
  const lines = (['balance', 'tonight', 'deposits', 'guarantees'] as const).filter(
    (name) => name !== 'guarantees' || /[1-9]/.test(stay.guarantees),
  )
  return (
    <div className={classes['sheet']} data-size={size}>
      <header className={classes['head']}>
        <PaperHotel property={profile} />
        <h1 className={classes['title']}>{letter.title}</h1>
      </header>
      <PaperFacts
        facts={[
          { label: papers.room, value: stay.roomNumber },
          { label: papers.businessDate, value: businessDate },
        ]}
      />
      <p>{letter.dear(stay.guestName)}</p>
      <p>{letter.body(stay.roomNumber)}</p>
      <PaperSums
        currency={currency}
        lines={[
          ...lines.map((name) => ({ label: shortfalls[name], amount: stay[name] })),
          { label: shortfalls.asked, amount: stay.asked, isStrong: true },
        ]}
      />
      <p>{letter.please(formatAmount(stay.asked))}</p>
      <p>{letter.thanks}</p>
      <PaperSignatures who={[letter.desk]} />
    </div>
  )
}
