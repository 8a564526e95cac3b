import { useText } from '../../kernel/i18n.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import {
  type KeyAct,
  type KeyItem,
  type KeyRegister,
  useHolderOfKey,
  useKeyName,
  useMoment,
  usePlaceOfKey,
} from './house-keys.api.ts'
import classes from './house-keys.module.css'

interface KeyListProps {
  readonly register: KeyRegister
  readonly filter: string
  readonly onAct: (act: KeyAct, key: KeyItem) => void
  readonly onHistory: (key: KeyItem) => void
}

/** Every key with its place and holder; a row opens its history. */
export const KeyList = ({ register, filter, onAct, onHistory }: KeyListProps) => {
  const { houseKeys: words } = useText()
  const nameOf = useKeyName()
  const placeOf = usePlaceOfKey()
  const holderOf = useHolderOfKey()
  const momentOf = useMoment()
  const wanted = filter.normalize('NFKC').trim().toLowerCase()
  const rows = register.keys.filter((key) =>
    [nameOf(key), placeOf(key), holderOf(key)].some((text) => text.toLowerCase().includes(wanted)),
  )
  return (
    <DataTable
      label={words.title}
      rows={rows}
      rowKey={({ keyCode, number }) => `${keyCode}-${number}`}
      empty={{ title: register.keys.length === 0 ? words.emptyHint : words.empty }}
      onOpen={onHistory}
      isDimmed={({ state }) => state === 'gone'}
      columns={[
        { key: 'key', header: words.key, cell: nameOf },
        { key: 'place', header: words.place, cell: placeOf },
        { key: 'holder', header: words.holder, cell: holderOf },
        {
          key: 'since',
          header: words.since,
          cell: ({ since }) => <span className={classes['moment']}>{momentOf(since)}</span>,
        },
        {
          key: 'actions',
          header: words.actions,
          align: 'right',
          cell: (key) => <KeyActions houseKey={key} ownDeskId={register.ownDeskId} onAct={onAct} />,
        },
      ]}
    />
  )
}

interface KeyActionsProps {
  readonly houseKey: KeyItem
  readonly ownDeskId: number | null
  readonly onAct: (act: KeyAct, key: KeyItem) => void
}

/** What this person may do with a key: the cashier with those of the own desk, whoever keeps the safe with the others. */
const KeyActions = ({ houseKey: key, ownDeskId, onAct }: KeyActionsProps) => {
  const { houseKeys: words } = useText()
  const blockedReason = useBlockedReason()
  const nameOf = useKeyName()
  const isOwn = key.deskId !== null && key.deskId === ownDeskId
  const isKeeper = blockedReason('placeKey', 'office') === null
  const button = (
    act: KeyAct,
    text: { action: string; title: (key: string) => string },
    blocked: string | null,
  ) => (
    <ActionButton
      key={act}
      label={text.action}
      spokenLabel={text.title(nameOf(key))}
      isCompact
      blockedReason={blocked}
      onAction={() => onAct(act, key)}
    />
  )
  const actions = []
  if (isOwn && key.state === 'in_place') {
    actions.push(button('issue', words.issue, blockedReason('issueKey', 'desk')))
  }
  if (isOwn && key.state === 'out') {
    actions.push(button('return', words.return, blockedReason('returnKey', 'desk')))
  }
  if (isOwn && key.state !== 'gone') {
    actions.push(button('lost', words.gone, blockedReason('declareKeyLost', 'cure')))
  }
  const mayPlace = key.state === 'in_place' || (key.state === 'out' && key.deskId === null)
  if (isKeeper && mayPlace) actions.push(button('placing', words.placing, null))
  if (isKeeper && !isOwn && key.state !== 'gone') actions.push(button('writeOff', words.gone, null))
  if (isKeeper && (key.state === 'gone' || key.state === 'missing')) {
    actions.push(button('restore', words.restore, null))
  }
  return <div className={classes['actions']}>{actions}</div>
}
