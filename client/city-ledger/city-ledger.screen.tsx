import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ClearingPanel } from './clearing.panel.tsx'
import { CompaniesPanel } from './companies.panel.tsx'
import { PromisesPanel } from './promises.panel.tsx'
import { VouchersPanel } from './vouchers.panel.tsx'

const panels = {
  companies: CompaniesPanel,
  vouchers: VouchersPanel,
  promises: PromisesPanel,
  clearing: ClearingPanel,
} as const

type Section = keyof typeof panels

const sections = Object.keys(panels) as Section[]

/** What others owe the house and what it owes them, beside the guests in house. */
export const CityLedgerScreen = () => {
  const { cityLedger, vouchers } = useText()
  const [section, setSection] = useState<Section>('companies')
  const Panel = panels[section]
  return (
    <>
      <PageHeader title={cityLedger.title} />
      <PageBody>
        <Tabs
          value={section}
          onChange={(chosen) => setSection(sections.find((one) => one === chosen) ?? section)}
          keepMounted={false}
        >
          <Tabs.List mb="lg" aria-label={cityLedger.title}>
            {sections.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {vouchers.sections[one]}
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
