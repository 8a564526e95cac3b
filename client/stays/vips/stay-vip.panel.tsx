import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import type { StayView } from '../stay.api.ts'
import { useVipLevels } from './vips.api.ts'

interface StayVipProps {
  readonly stay: StayView
  readonly onDone: (what: string) => void
}

/** The level of a guest who is expected or here, and how it is given. */
export const StayVip = ({ stay, onDone }: StayVipProps) => {
  const { vips: words } = useText()
  const { language } = useLanguage()
  const { data: levels = [] } = useVipLevels()
  const blockedReason = useBlockedReason()
  const [isOpen, setOpen] = useState(false)
  const level = levels.find(({ code }) => code === stay.vipCode)
  const mayChange = stay.state === 'reserved' || stay.state === 'in_house'
  // A house that knows no levels, and a stay of the past without one, have nothing to show.
  if (levels.length === 0 || (!mayChange && stay.vipCode === null)) return null
  return (
    <StaySection
      title={words.level}
      action={
        mayChange && (
          <ActionButton
            label={words.set}
            isCompact
            blockedReason={blockedReason('setStayVip', 'office')}
            onAction={() => setOpen(true)}
          />
        )
      }
    >
      <span>{stay.vipCode === null ? words.noLevel : `${stay.vipCode} ${level?.name[language] ?? ''}`}</span>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.set}>
        <StayVipForm
          stay={stay}
          onDone={(what) => {
            setOpen(false)
            onDone(what)
          }}
        />
      </Dialog>
    </StaySection>
  )
}

const StayVipForm = ({ stay, onDone }: StayVipProps) => {
  const { vips: words } = useText()
  const { language } = useLanguage()
  const { data: levels = [] } = useVipLevels()
  const command = useCommand(trpc.vips.setOfStay)
  const [code, setCode] = useState(stay.vipCode ?? '')
  const [isRemembered, setRemembered] = useState(true)
  const given = levels.filter((level) => level.isActive || level.code === stay.vipCode)
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const levelCode = code === '' ? null : code
    const done = await command.run({ stayId: stay.stayId, levelCode, isRemembered })
    if (done !== undefined) onDone(levelCode === null ? words.takenAway : words.given(levelCode))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.level}
          data-autofocus
          data={[
            { value: '', label: words.noLevel },
            ...given.map((level) => ({ value: level.code, label: `${level.code} ${level.name[language]}` })),
          ]}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Checkbox
          label={words.remember}
          checked={isRemembered}
          onChange={(event) => setRemembered(event.currentTarget.checked)}
        />
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.save}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}
