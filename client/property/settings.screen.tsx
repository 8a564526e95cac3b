import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { SigningKeysPanel } from '../closings/signing-keys.panel.tsx'
import { DepositRulePanel } from '../deposits/deposit-rule.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { isTrainingPage } from '../kernel/base-path.ts'
import { RoomRulesPanel } from '../rooms/room-rules.panel.tsx'
import { ApprovalLimitsPanel } from '../staff/approval-limits.panel.tsx'
import { ConcessionReasonsPanel } from '../stays/concessions/concession-reasons.panel.tsx'
import { MarketSegmentsPanel } from '../stays/markets/market-segments.panel.tsx'
import { RatePlansPanel } from '../stays/rate-plans/rate-plans.panel.tsx'
import { VipLevelsPanel } from '../stays/vips/vip-levels.panel.tsx'
import { CashLimitsPanel } from '../shifts/cash-limits.panel.tsx'
import { StaffPanel } from '../staff/staff.panel.tsx'
import { TrainingPanel } from '../training/training.panel.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CodesPanel, DesksPanel } from './catalogue.panel.tsx'
import { ForeignCashSettings } from './foreign-cash.panel.tsx'
import { MethodsPanel } from './methods.panel.tsx'
import { PropertyPanel } from './property.panel.tsx'
import { RoomsPanel } from './rooms.panel.tsx'

const panels = {
  staff: StaffPanel,
  property: PropertyPanel,
  rooms: RoomsPanel,
  ratePlans: RatePlansPanel,
  vips: VipLevelsPanel,
  markets: MarketSegmentsPanel,
  concessions: ConcessionReasonsPanel,
  roomRules: RoomRulesPanel,
  desks: DesksPanel,
  methods: MethodsPanel,
  codes: CodesPanel,
  limits: ApprovalLimitsPanel,
  deposits: DepositRulePanel,
  cash: CashLimitsPanel,
  foreign: ForeignCashSettings,
  sealKeys: SigningKeysPanel,
  training: TrainingPanel,
} as const

type Section = keyof typeof panels

const sections = (Object.keys(panels) as Section[]).filter((one) => one !== 'training' || !isTrainingPage)

/** What the administrator may change, and the house as it was founded; a section at a time. */
export const SettingsScreen = () => {
  const { settings } = useText()
  const [section, setSection] = useState<Section>('staff')
  const Panel = panels[section]
  return (
    <>
      <PageHeader title={settings.title} />
      <PageBody>
        <Tabs
          value={section}
          onChange={(chosen) => setSection(sections.find((one) => one === chosen) ?? section)}
          keepMounted={false}
        >
          <Tabs.List mb="lg" aria-label={settings.title}>
            {sections.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {settings.sections[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {sections.map((one) => (
            <Tabs.Panel key={one} value={one}>
              {one === section && <Panel />}
            </Tabs.Panel>
          ))}
        </Tabs>
      </PageBody>
    </>
  )
}
