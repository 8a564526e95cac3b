import { Group } from '@mantine/core'
import classes from '../folios/folio.module.css'
import { useState } from 'react'
import type { FolioView } from '../folios/folio.api.ts'
import { ExemptFolioForm } from '../folios/exempt-folio.form.tsx'
import { OpenWindowForm } from '../folios/open-window.form.tsx'
import { PostTipForm } from '../folios/post-tip.form.tsx'
import { RoutingForm } from '../folios/routing.form.tsx'
import { TransferForm } from '../folios/transfer.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { StayView } from './stay.api.ts'

interface FolioToolsProps {
  readonly stay: StayView
  readonly windows: readonly FolioView[]
  /** After something was done, with the sentence that says so. */
  readonly onDone: (what: string) => void
}

type Tool = 'window' | 'routing' | 'transfer' | 'tip' | 'exemption'

/** What is done with the windows of a stay, above them: another payer, and who pays for what. */
export const FolioTools = ({ stay, windows, onDone }: FolioToolsProps) => {
  const { folioWindows: words } = useText()
  const blockedReason = useBlockedReason()
  const [tool, setTool] = useState<Tool | null>(null)
  if (stay.state !== 'in_house') return null
  const titles = {
    window: words.open.title,
    routing: words.routing.title,
    transfer: words.transfer.title,
    tip: words.tip.title,
    exemption: words.exemption.title,
  } as const
  const first = windows.find(({ state }) => state === 'open')
  const finish = (what: string) => {
    setTool(null)
    onDone(what)
  }
  return (
    <>
      <Group gap="xs" justify="flex-end" className={classes['tools'] ?? ''}>
        <ActionButton
          isCompact
          label={words.transfer.action}
          hotkey="Alt+M"
          onAction={() => setTool('transfer')}
          blockedReason={blockedReason('transferLines', 'desk')}
        />
        <ActionButton
          isCompact
          label={words.tip.action}
          hotkey="Alt+T"
          onAction={() => setTool('tip')}
          blockedReason={blockedReason('postTip', 'desk')}
        />
        <ActionButton
          isCompact
          label={words.open.action}
          hotkey="Alt+W"
          onAction={() => setTool('window')}
          blockedReason={blockedReason('openFolioWindow', 'office')}
        />
        <ActionButton
          isCompact
          label={words.routing.action}
          hotkey="Alt+R"
          onAction={() => setTool('routing')}
          blockedReason={windows.length < 2 ? words.routing.single : blockedReason('changeRouting', 'office')}
        />
        <ActionButton
          isCompact
          label={words.exemption.action}
          hotkey="Alt+X"
          onAction={() => setTool('exemption')}
          blockedReason={blockedReason('exemptFolio', 'office')}
        />
      </Group>
      <Dialog
        isOpen={tool !== null}
        onClose={() => setTool(null)}
        title={tool === null ? '' : titles[tool]}
        width={tool === 'routing' || tool === 'transfer' ? 640 : 440}
      >
        {tool === 'window' && <OpenWindowForm stayId={stay.stayId} onOpened={finish} />}
        {tool === 'tip' && first !== undefined && <PostTipForm folioId={first.id} onPosted={finish} />}
        {tool === 'exemption' && <ExemptFolioForm windows={windows} onChanged={finish} />}
        {tool === 'transfer' && <TransferForm windows={windows} onMoved={finish} />}
        {tool === 'routing' && <RoutingForm stayId={stay.stayId} windows={windows} onSaved={finish} />}
      </Dialog>
    </>
  )
}
