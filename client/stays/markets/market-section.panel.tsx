import type { Market } from '@jiaoban/shared/stays/market.types.ts'
import { Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import { SegmentField, SenderField } from './market-fields.form.tsx'
import { useMarketText } from './markets.api.ts'

interface MarketSectionProps {
  readonly market: Market
  readonly mayChange: boolean
  readonly command: 'setStayMarket' | 'setGroupMarket'
  /** Resolves to whether it was saved. */
  readonly save: (market: Market) => Promise<boolean>
  readonly isRunning: boolean
  readonly refusal: string | null
}

/** Where guests come from: the segment and who sends them, and how it is set right. */
export const MarketSection = ({ market, mayChange, command, ...form }: MarketSectionProps) => {
  const { markets: words } = useText()
  const textOf = useMarketText()
  const blockedReason = useBlockedReason()
  const [isOpen, setOpen] = useState(false)
  const { segment, company } = textOf(market)
  return (
    <StaySection
      title={words.title}
      action={
        mayChange && (
          <ActionButton
            label={words.set}
            isCompact
            blockedReason={blockedReason(command, 'office')}
            onAction={() => setOpen(true)}
          />
        )
      }
    >
      <span>{market.companyId === null ? segment : `${segment} · ${company}`}</span>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.set}>
        <MarketForm market={market} {...form} onSaved={() => setOpen(false)} />
      </Dialog>
    </StaySection>
  )
}

type MarketFormProps = Pick<MarketSectionProps, 'market' | 'save' | 'isRunning' | 'refusal'> & {
  readonly onSaved: () => void
}

const MarketForm = ({ market, save, isRunning, refusal, onSaved }: MarketFormProps) => {
  const { markets: words } = useText()
  const [{ segmentCode, companyId }, setDraft] = useState(market)
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (await save({ segmentCode, companyId })) onSaved()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SegmentField
          value={segmentCode}
          onChange={(chosen) => setDraft({ segmentCode: chosen, companyId })}
        />
        <SenderField value={companyId} onChange={(chosen) => setDraft({ segmentCode, companyId: chosen })} />
        <Text size="sm" c="dimmed">
          {words.sealedHint}
        </Text>
        <RefusalAlert refusal={refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.save}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={isRunning}
        />
      </Stack>
    </form>
  )
}
