import type { Area } from '@jiaoban/shared/kernel/area.ts'
import {
  IconBook2,
  IconBuildingBank,
  IconClock,
  IconFileInvoice,
  IconHome2,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
  IconVacuumCleaner,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { UnreadBadge } from '../handover-book/unread-badge.panel.tsx'

export interface AreaEntry {
  readonly area: Area
  readonly path: string
  readonly icon: TablerIcon
  /** What waits there, in a few digits over the icon. */
  readonly badge?: ComponentType
}

/** The rail, top to bottom. An area appears when its screen is registered and the role may see it. */
export const areaEntries: readonly AreaEntry[] = [
  { area: 'desk', path: '/', icon: IconHome2 },
  { area: 'inHouse', path: '/in-house', icon: IconUsers },
  { area: 'shift', path: '/shift', icon: IconClock },
  { area: 'cityLedger', path: '/city-ledger', icon: IconBuildingBank },
  { area: 'handoverBook', path: '/handover-book', icon: IconBook2, badge: UnreadBadge },
  { area: 'documents', path: '/documents', icon: IconFileInvoice },
  { area: 'reports', path: '/reports', icon: IconReportAnalytics },
  { area: 'inspections', path: '/inspections', icon: IconVacuumCleaner },
  { area: 'settings', path: '/settings', icon: IconSettings },
]
