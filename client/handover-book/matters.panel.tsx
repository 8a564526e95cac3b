import { SegmentedControl } from '@mantine/core'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { type MatterItem, useMatters } from './handover-book.api.ts'
import classes from './handover-book.module.css'
import { MatterRow } from './matter-row.panel.tsx'

type State = 'open' | 'closed'

interface MattersPanelProps {
  readonly state: State
  readonly onState: (state: State) => void
  readonly onClosed: () => void
}

/** What passes from shift to shift: mine first, then what is anybody's, then the others'. */
export const MattersPanel = ({ state, onState, onClosed }: MattersPanelProps) => {
  const { handoverBook } = useText()
  const matters = useMatters(state)
  return (
    <section className={classes['column']} aria-labelledby="matters-title">
      <header className={classes['head']}>
        <h2 id="matters-title" className={classes['title']}>
          {handoverBook.matters}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={handoverBook.show}
          value={state}
          onChange={(chosen) => onState(chosen === 'closed' ? 'closed' : 'open')}
          data={[
            { value: 'open', label: handoverBook.showOpen },
            { value: 'closed', label: handoverBook.showClosed },
          ]}
        />
      </header>
      <Loaded query={matters}>
        {(items) => <MatterGroups matters={items} state={state} onClosed={onClosed} />}
      </Loaded>
    </section>
  )
}

interface MatterGroupsProps {
  readonly matters: readonly MatterItem[]
  readonly state: State
  readonly onClosed: () => void
}

const MatterGroups = ({ matters, state, onClosed }: MatterGroupsProps) => {
  const text = useText()
  const { staffId } = useSession()
  const { handoverBook } = text
  if (matters.length === 0) {
    return <EmptyList title={state === 'open' ? handoverBook.noMatters : handoverBook.noClosedMatters} />
  }
  if (state === 'closed') return matters.map((matter) => <MatterRow key={matter.matterId} matter={matter} />)
  return groupsOf(matters, staffId, text).map(({ title, rows }) => (
    <section key={title} aria-label={title}>
      <h3 className={classes['owner']}>{title}</h3>
      {rows.map((matter) => (
        <MatterRow key={matter.matterId} matter={matter} onClosed={onClosed} />
      ))}
    </section>
  ))
}

interface Group {
  readonly title: string
  readonly rank: number
  readonly rows: readonly MatterItem[]
}

const groupsOf = (
  matters: readonly MatterItem[],
  staffId: number,
  { handoverBook }: Dictionary,
): readonly Group[] => {
  const byOwner = Map.groupBy(matters, ({ owner }) => owner?.staffId ?? null)
  const groups = Array.from(byOwner, ([ownerId, rows]): Group => {
    const sorted = rows.toSorted(byRoom)
    if (ownerId === staffId) return { title: handoverBook.mine, rank: 0, rows: sorted }
    if (ownerId === null) return { title: handoverBook.everybody, rank: 1, rows: sorted }
    return { title: rows[0]?.owner?.name ?? '', rank: 2, rows: sorted }
  })
  return groups.toSorted((a, b) => a.rank - b.rank || a.title.localeCompare(b.title))
}

/** Room by room, as somebody walks the house; what is about no room comes last. */
const byRoom = (a: MatterItem, b: MatterItem): number => {
  if (a.room === null || b.room === null) return Number(a.room === null) - Number(b.room === null)
  return a.room.number.localeCompare(b.room.number, 'en', { numeric: true })
}
