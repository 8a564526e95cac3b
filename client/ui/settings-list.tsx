import { type ReactNode, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from './action-button.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { Dialog } from './dialog.tsx'
import { DoneNotice } from './done-notice.tsx'
import { Loaded, type LoadedQuery } from './loaded.tsx'
import classes from './settings-list.module.css'

interface SettingsListProps<Item> {
  /** Read out before the table. */
  readonly label: string
  readonly query: LoadedQuery<readonly Item[]>
  readonly columns: (open: (form: OpenForm) => void) => readonly Column<Item>[]
  readonly rowKey: (item: Item) => string
  readonly isDimmed: (item: Item) => boolean
  readonly words: { readonly add: string; readonly change: string; readonly empty: string }
  readonly blockedReason: string | null
  /** What is said when a form has saved a code. */
  readonly saved: (code: string) => string
  readonly width?: number
  /** The form of an item, or of a new one. */
  readonly form: (item: Item | null, onSaved: (code: string) => void) => ReactNode
}

/** A further form of an item, opened from a button of its row. */
interface OpenForm {
  readonly title: string
  readonly form: (onSaved: (code: string) => void) => ReactNode
}

/** A list of the settings: a button that adds, rows that open to be changed, and what was saved last. */
export const SettingsList = <Item,>({
  label,
  query,
  columns,
  rowKey,
  isDimmed,
  words,
  blockedReason,
  saved,
  width = 480,
  form,
}: SettingsListProps<Item>) => {
  const { common } = useText()
  const [opened, setOpened] = useState<OpenForm | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const finish = (code: string) => {
    setOpened(null)
    setDone(saved(code))
  }
  const openItem = (item: Item | null) =>
    setOpened({
      title: item === null ? words.add : words.change,
      form: (onSaved) => form(item, onSaved),
    })
  return (
    <div className={classes['panel']}>
      {done !== null && (
        <DoneNotice what={done} next={{ label: common.dismiss, onAction: () => setDone(null) }} />
      )}
      <div>
        <ActionButton label={words.add} onAction={() => openItem(null)} blockedReason={blockedReason} />
      </div>
      <Loaded query={query}>
        {(items) => (
          <DataTable
            label={label}
            columns={columns(setOpened)}
            rows={items}
            rowKey={rowKey}
            onOpen={openItem}
            isDimmed={isDimmed}
            empty={{ title: words.empty }}
          />
        )}
      </Loaded>
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened?.title ?? ''}
        width={width}
      >
        {opened?.form(finish)}
      </Dialog>
    </div>
  )
}
