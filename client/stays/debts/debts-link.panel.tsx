import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../kernel/i18n.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import classes from '../stay.module.css'
import { useDifferences } from './debts.api.ts'

/** How much of what counts found is still open, and the way to it. */
export const DebtsLink = () => {
  const { debts: words } = useText()
  const navigate = useNavigate()
  const differences = useDifferences(false)
  return (
    <StaySection
      title={words.title}
      action={
        <ActionButton
          label={words.show.open}
          spokenLabel={`${words.title} ${words.show.open}`}
          isCompact
          onAction={() => navigate({ to: '/debts' })}
        />
      }
    >
      <Loaded query={differences} lines={1}>
        {(items) => {
          const pending = items.filter(({ state }) => state === 'pending').length
          const owed = items.length - pending
          return (
            <span className={classes['quiet']}>
              {items.length === 0 ? words.allDone : words.notice({ pending, owed })}
            </span>
          )
        }}
      </Loaded>
    </StaySection>
  )
}
