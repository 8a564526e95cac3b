import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePaperChoice } from '../documents/paper-choice.api.ts'
import { PaperTools } from '../documents/paper-tools.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { PrintFrame } from '../ui/print-frame.tsx'
import { registrationQuery } from './registration.api.ts'
import { RegistrationPage } from './registration-page.panel.tsx'

interface RegistrationPrintProps {
  readonly stayId: number
  readonly onClose: () => void
}

/**
 * The registration form for the guest to sign. It is no numbered document: it is made from the stay as it is
 * now, with the whole ID numbers for those who may see them.
 */
export const RegistrationPrint = ({ stayId, onClose }: RegistrationPrintProps) => {
  const { registration } = useText()
  const screen = useLanguage()
  const [language, setLanguage] = useState(screen.language)
  const paper = usePaperChoice('registration')
  const { data } = useQuery(registrationQuery(stayId))
  if (data === undefined) return null
  return (
    <PrintFrame
      title={`${registration.title} ${data.stay.room?.number ?? ''}`}
      size={paper.size}
      language={language}
      tools={<PaperTools paper={paper} language={language} onLanguage={setLanguage} />}
      onClose={onClose}
    >
      <RegistrationPage {...data} size={paper.size} />
    </PrintFrame>
  )
}
