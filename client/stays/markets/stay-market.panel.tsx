import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import type { GroupView } from '../groups/groups.api.ts'
import type { StayView } from '../stay.api.ts'
import { MarketSection } from './market-section.panel.tsx'

interface StayMarketProps {
  readonly stay: StayView
  readonly onDone: (what: string) => void
}

/** Where a guest comes from. */
export const StayMarket = ({ stay, onDone }: StayMarketProps) => {
  const { markets: words } = useText()
  const command = useCommand(trpc.markets.setOfStay)
  return (
    <MarketSection
      market={stay}
      mayChange={stay.state !== 'cancelled' && stay.state !== 'no_show'}
      command="setStayMarket"
      save={async (market) => {
        const done = await command.run({ stayId: stay.stayId, ...market })
        if (done !== undefined) onDone(words.saved)
        return done !== undefined
      }}
      isRunning={command.isRunning}
      refusal={command.refusal}
    />
  )
}

interface GroupMarketProps {
  readonly group: GroupView
  readonly onDone: (what: string) => void
}

/** Where a group comes from, and with it its rooms. */
export const GroupMarket = ({ group, onDone }: GroupMarketProps) => {
  const { markets: words } = useText()
  const command = useCommand(trpc.markets.setOfGroup)
  return (
    <MarketSection
      market={group}
      mayChange={group.state === 'open'}
      command="setGroupMarket"
      save={async (market) => {
        const done = await command.run({ groupId: group.groupId, ...market })
        if (done !== undefined) onDone(words.savedGroup)
        return done !== undefined
      }}
      isRunning={command.isRunning}
      refusal={command.refusal}
    />
  )
}
