import { useQuery } from '@tanstack/react-query'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { CodeItemFields, type CodeItemFormProps, CodeList } from '../../property/code-list.panel.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'

/** Why prices may lie below the list, in the words the house has for it. */
export const ConcessionReasonsPanel = () => {
  const { concessions: words } = useText()
  const reasons = useQuery(trpc.concessions.reasons.queryOptions())
  const blockedReason = useBlockedReason()
  return (
    <CodeList
      label={words.reason}
      query={reasons}
      words={words.reasons}
      blockedReason={blockedReason('setConcessionReason', 'office')}
      form={ReasonForm}
    />
  )
}

const ReasonForm = (props: CodeItemFormProps) => (
  <CodeItemFields {...props} save={useCommand(trpc.concessions.setReason)} />
)
