import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { StayListKind } from '@jiaoban/shared/stays/stay-list.types.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import type { Column } from '../../ui/data-table.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { type HouseItem, isUncovered } from '../desk.api.ts'
import classes from '../desk.module.css'
import { VipMark } from '../vips/vip-mark.panel.tsx'
import listClasses from './stay-lists.module.css'

type ColumnKey =
  | 'number'
  | 'room'
  | 'type'
  | 'guest'
  | 'phone'
  | 'plate'
  | 'source'
  | 'segment'
  | 'company'
  | 'arrival'
  | 'departure'
  | 'nights'
  | 'people'
  | 'breakfasts'
  | 'rate'
  | 'balance'
  | 'deposits'
  | 'state'

/** What a reader of each list looks for. */
const keysOf: Readonly<Record<StayListKind, readonly ColumnKey[]>> = {
  inHouse: [
    'room',
    'type',
    'guest',
    'phone',
    'plate',
    'segment',
    'company',
    'arrival',
    'departure',
    'people',
    'balance',
    'deposits',
  ],
  arrivals: [
    'room',
    'type',
    'guest',
    'phone',
    'segment',
    'company',
    'departure',
    'nights',
    'people',
    'breakfasts',
    'rate',
    'deposits',
    'state',
  ],
  departures: ['room', 'type', 'guest', 'phone', 'arrival', 'departure', 'balance', 'deposits', 'state'],
  reservations: [
    'number',
    'room',
    'type',
    'guest',
    'phone',
    'source',
    'segment',
    'company',
    'arrival',
    'nights',
    'people',
    'rate',
    'deposits',
    'state',
  ],
}

/** Left out first where the list is narrow. */
const minor = new Set<ColumnKey>(['phone', 'plate', 'source', 'segment', 'company'])

const byText = (of: (stay: HouseItem) => string) => (one: HouseItem, other: HouseItem) =>
  of(one).localeCompare(of(other), undefined, { numeric: true })

const byNumber = (of: (stay: HouseItem) => number) => (one: HouseItem, other: HouseItem) =>
  of(one) - of(other)

const nightsOf = ({ arrivalDate, departureDate }: HouseItem) => daysBetween(arrivalDate, departureDate)

const total = (rows: readonly HouseItem[], of: (stay: HouseItem) => number) =>
  rows.reduce((sum, stay) => sum + of(stay), 0)

/** The columns of a list, with the sums of these rows under them: on the screen and on paper alike. */
export const useStayColumns = (kind: StayListKind, rows: readonly HouseItem[]): Column<HouseItem>[] => {
  const words = useText().stayLists
  const facts = useFactColumns(rows)
  const sums = useMoneyColumns(rows)
  return keysOf[kind].map((key) => ({
    key,
    header: words.columns[key],
    ...(minor.has(key) && { isMinor: true }),
    ...{ ...facts, ...sums }[key],
  }))
}

type Cells = Omit<Column<HouseItem>, 'key' | 'header'> & { readonly header?: string }

const useFactColumns = (rows: readonly HouseItem[]) => {
  const { stayLists: words, stayView } = useText()
  const { language } = useLanguage()
  const { businessDate } = useShellStatus()
  const short = (date: string) => formatShortDate(date, businessDate)
  const right = { align: 'right' } as const
  return {
    number: { cell: ({ stayId }) => stayId, compare: byNumber(({ stayId }) => stayId) },
    room: {
      cell: ({ roomNumber }) => <strong>{roomNumber}</strong>,
      compare: byText(({ roomNumber }) => roomNumber),
      footer: words.count(rows.length),
    },
    type: {
      cell: ({ typeName }) => typeName[language],
      compare: byText(({ typeName }) => typeName[language]),
    },
    guest: {
      cell: ({ guestName, vipCode }) => (
        <span className={listClasses['name']} title={guestName}>
          <VipMark code={vipCode} /> {guestName}
        </span>
      ),
      compare: byText(({ guestName }) => guestName),
    },
    phone: { cell: ({ phone }) => phone },
    plate: { cell: ({ plate }) => plate },
    source: { cell: ({ source }) => stayView.sources[source], compare: byText(({ source }) => source) },
    segment: {
      cell: ({ segmentName }) => segmentName[language],
      compare: byText(({ segmentName }) => segmentName[language]),
    },
    company: {
      cell: ({ companyName }) => (
        <span className={listClasses['name']} title={companyName}>
          {companyName}
        </span>
      ),
      compare: byText(({ companyName }) => companyName),
    },
    arrival: {
      cell: ({ arrivalDate }) => short(arrivalDate),
      compare: byText(({ arrivalDate }) => arrivalDate),
    },
    departure: {
      cell: (stay) => <Departs stay={stay} />,
      compare: byText(({ departureDate }) => departureDate),
    },
    nights: { ...right, cell: nightsOf, compare: byNumber(nightsOf), footer: total(rows, nightsOf) },
    people: {
      ...right,
      cell: words.people,
      compare: byNumber(({ adults }) => adults),
      footer: words.people({
        adults: total(rows, ({ adults }) => adults),
        children: total(rows, ({ children }) => children),
      }),
    },
    breakfasts: {
      ...right,
      cell: ({ breakfasts }) => breakfasts,
      footer: total(rows, ({ breakfasts }) => breakfasts),
    },
    state: { cell: ({ state }) => stayView.states[state], compare: byText(({ state }) => state) },
  } satisfies Partial<Record<ColumnKey, Cells>>
}

const useMoneyColumns = (rows: readonly HouseItem[]) => {
  const words = useText().stayLists.columns
  const { currency } = useShellStatus()
  const amounts = (key: 'rate' | 'balance' | 'deposits'): Cells => {
    const of = (stay: HouseItem) => Money.of(stay[key], currency)
    return {
      header: `${words[key]} ${currency}`,
      align: 'right',
      cell: (stay) => <MoneyText amount={stay[key]} currency={currency} />,
      compare: (one, other) => of(one).minus(of(other)).toMinor(),
      ...(key !== 'rate' && {
        footer: <MoneyText amount={Money.sum(rows.map(of), currency).toString()} currency={currency} />,
      }),
    }
  }
  return {
    rate: amounts('rate'),
    deposits: amounts('deposits'),
    balance: {
      ...amounts('balance'),
      cell: (stay) => (
        <MoneyText
          amount={stay.balance}
          currency={currency}
          {...(isUncovered(stay, currency) && { tone: 'decide', isStrong: true })}
        />
      ),
    },
  } satisfies Partial<Record<ColumnKey, Cells>>
}

/** The date, marked when it has come, and whether the room is being looked at. */
const Departs = ({ stay }: { readonly stay: HouseItem }) => {
  const { desk } = useText()
  const { businessDate } = useShellStatus()
  const isDue = stay.state === 'in_house' && stay.departureDate <= businessDate
  return (
    <>
      {formatShortDate(stay.departureDate, businessDate)}{' '}
      {isDue && <span className={classes['due']}>{desk.letters.due_out}</span>}{' '}
      {stay.state === 'in_house' && stay.inspection === 'requested' && (
        <span className={classes['waiting']}>{desk.waitingInspection}</span>
      )}
    </>
  )
}
