import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../kernel/i18n.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { StaySection } from '../stay-section.panel.tsx'

/** The way from the reports to what was let off the list prices. */
export const ConcessionsLink = () => {
  const { concessions: words } = useText()
  const navigate = useNavigate()
  return (
    <StaySection
      title={words.title}
      action={
        <ActionButton
          label={words.report.open}
          spokenLabel={`${words.title} ${words.report.open}`}
          isCompact
          onAction={() => navigate({ to: '/concessions' })}
        />
      }
    >
      {words.report.emptyHint}
    </StaySection>
  )
}
