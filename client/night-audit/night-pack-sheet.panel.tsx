import { formatAmount, formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { SheetHead } from '../closings/sheet-head.panel.tsx'
import { SheetSection } from '../closings/sheet-section.panel.tsx'
import classes from '../closings/sheet.module.css'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { NightPackView } from './night-audit.api.ts'
import { PackMoney } from './pack-money.panel.tsx'
import { PackStays } from './pack-stays.panel.tsx'

interface SheetProps {
  readonly view: NightPackView
}

interface PackSheetProps extends SheetProps {
  /** Which copy the paper is, 1 the original; left out on the screen, which is none. */
  readonly copyNumber?: number
}

/** The report pack of a night: who audited it, the shifts, rooms, guests, money held and owed, numbers. */
export const NightPackSheet = ({ view, copyNumber = 1 }: PackSheetProps) => {
  const { nightAudit, reports, papers } = useText()
  const { timeZone } = useShellStatus()
  const { pack, names, day } = view
  const [original] = view.prints
  const words = nightAudit.pack
  return (
    <div className={classes['sheet']}>
      <SheetHead
        title={words.title}
        reprint={
          original === undefined || copyNumber === 1
            ? null
            : `${papers.reprint(copyNumber - 1)} · ${words.originalOf({
                at: formatInstant(original.printedAt, timeZone),
                by: names[original.printedBy] ?? '',
              })}`
        }
        facts={[
          { label: reports.date, value: `${pack.businessDate} → ${pack.nextDate}` },
          { label: words.rolledBy, value: names[pack.rolledBy] ?? '' },
          { label: words.rolledAt, value: formatInstant(pack.rolledAt, timeZone) },
          { label: nightAudit.report, value: view.closingNumber },
          {
            label: reports.sheet.perpetualTotal,
            value: `${formatAmount(day.seal.perpetualTotal)} ${pack.currency}`,
          },
          { label: reports.headCode, value: view.headCode },
        ]}
      />
      <Steps view={view} />
      <Shifts view={view} />
      <Rooms view={view} />
      <PackStays view={view} />
      <PackMoney view={view} />
    </div>
  )
}

const Steps = ({ view: { pack, names } }: SheetProps) => {
  const { nightAudit } = useText()
  const { timeZone } = useShellStatus()
  const words = nightAudit.pack
  return (
    <SheetSection title={words.steps}>
      <PaperLines
        rows={pack.steps}
        columns={[
          { key: 'step', header: words.step, cell: ({ step }) => nightAudit.steps[step] },
          { key: 'found', header: words.found, align: 'right', cell: ({ findings }) => findings },
          {
            key: 'reason',
            header: nightAudit.sign.reason,
            cell: ({ reasonCode }) =>
              reasonCode === null ? '' : nightAudit.reasons[reasonCode as 'checked'],
          },
          { key: 'by', header: words.by, cell: ({ by }) => names[by] ?? '' },
          { key: 'at', header: words.at, cell: ({ at }) => formatInstant(at, timeZone) },
        ]}
      />
    </SheetSection>
  )
}

const Shifts = ({ view: { day, names, pack } }: SheetProps) => {
  const { reports } = useText()
  const amount = (value: string) => <PaperAmount amount={value} currency={pack.currency} />
  return (
    <SheetSection title={reports.sheet.sections.shifts}>
      <PaperLines
        rows={day.shifts}
        columns={[
          { key: 'closing', header: reports.number, cell: ({ closingNumber }) => closingNumber },
          { key: 'shift', header: reports.shift, cell: ({ number }) => number },
          {
            key: 'cashier',
            header: reports.cashier,
            cell: ({ cashierId }) => (cashierId === null ? reports.office : (names[cashierId] ?? '')),
          },
          {
            key: 'overShort',
            header: reports.sheet.overShort,
            align: 'right',
            cell: ({ overShort }) => amount(overShort),
          },
          {
            key: 'revenue',
            header: reports.revenue,
            align: 'right',
            cell: ({ revenue }) => amount(revenue),
            footer: amount(day.revenue.gross),
          },
        ]}
      />
    </SheetSection>
  )
}

const Rooms = ({ view: { pack } }: SheetProps) => {
  const { nightAudit } = useText()
  const words = nightAudit.pack
  const amount = (value: string) => <PaperAmount amount={value} currency={pack.currency} />
  return (
    <SheetSection title={words.rooms}>
      <PaperLines
        rows={pack.rooms}
        columns={[
          { key: 'type', header: words.type, cell: ({ typeCode }) => typeCode },
          { key: 'rooms', header: words.has, align: 'right', cell: ({ rooms }) => rooms },
          { key: 'occupied', header: words.occupied, align: 'right', cell: ({ occupied }) => occupied },
          { key: 'free', header: words.free, align: 'right', cell: ({ free }) => free },
          {
            key: 'revenue',
            header: nightAudit.revenue,
            align: 'right',
            cell: ({ revenue }) => amount(revenue),
            footer: amount(pack.nightRevenue),
          },
        ]}
      />
    </SheetSection>
  )
}
