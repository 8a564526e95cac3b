import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './settings.module.css'

type Board = Awaited<ReturnType<typeof client.rooms.board.query>>
type RoomType = Awaited<ReturnType<typeof client.property.roomTypes.query>>[number]

/** What can be sold, and at which list rate. */
export const RoomsPanel = () => {
  const { settings } = useText()
  const board = useQuery(trpc.rooms.board.queryOptions())
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return (
    <Stack gap="lg">
      <p className={classes['note']}>{settings.readOnly}</p>
      <Loaded query={types}>
        {(roomTypes) => <RoomTypes types={roomTypes} rooms={board.data?.rooms ?? []} />}
      </Loaded>
      <Loaded query={board}>{({ rooms }) => <RoomsByFloor rooms={rooms} />}</Loaded>
    </Stack>
  )
}

interface RoomTypesProps {
  readonly types: readonly RoomType[]
  readonly rooms: Board['rooms']
}

const RoomTypes = ({ types, rooms }: RoomTypesProps) => {
  const { rooms: words } = useText().settings
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  return (
    <section>
      <h2 className={classes['title']}>{words.types}</h2>
      <DataTable
        label={words.types}
        rows={types}
        rowKey={({ id }) => id}
        empty={{ title: words.types }}
        columns={[
          { key: 'code', header: words.code, width: '8rem', cell: ({ code }) => code },
          { key: 'name', header: words.name, cell: ({ name }) => name[language] },
          {
            key: 'rate',
            header: `${words.rate} ${currency}`,
            align: 'right',
            cell: ({ rate }) => moneyCell(rate, currency),
          },
          {
            key: 'count',
            header: words.count,
            align: 'right',
            cell: ({ id }) => rooms.filter(({ roomTypeId }) => roomTypeId === id).length,
          },
        ]}
      />
    </section>
  )
}

const RoomsByFloor = ({ rooms }: { readonly rooms: Board['rooms'] }) => {
  const { rooms: words } = useText().settings
  const floors = Map.groupBy(rooms, ({ floor }) => floor)
  return (
    <section>
      <h2 className={classes['title']}>{words.rooms}</h2>
      <dl className={classes['facts']}>
        {Array.from(floors, ([floor, onFloor]) => (
          <div key={floor}>
            <dt>{words.floor(floor)}</dt>
            <dd>
              {onFloor.map(({ roomId, number, typeCode }) => (
                <span key={roomId} className={classes['room']}>
                  {number} <small>{typeCode}</small>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const moneyCell = (amount: string, currency: Currency) => <MoneyText amount={amount} currency={currency} />
