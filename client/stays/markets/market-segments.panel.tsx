import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { CodeItemFields, type CodeItemFormProps, CodeList } from '../../property/code-list.panel.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { useSegments } from './markets.api.ts'

/** The parts of the market the house tells apart. */
export const MarketSegmentsPanel = () => {
  const { markets: words } = useText()
  const segments = useSegments()
  const blockedReason = useBlockedReason()
  return (
    <CodeList
      label={words.segment}
      query={segments}
      words={words.segments}
      blockedReason={blockedReason('setMarketSegment', 'office')}
      form={SegmentForm}
    />
  )
}

const SegmentForm = (props: CodeItemFormProps) => (
  <CodeItemFields {...props} save={useCommand(trpc.markets.setSegment)} />
)
