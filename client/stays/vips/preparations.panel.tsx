import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Button } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import classes from '../inspections.module.css'
import { VipMark } from './vip-mark.panel.tsx'
import { type PreparationItem, usePreparations } from './vips.api.ts'
import vipClasses from './vips.module.css'

/** What is to be made ready on a date, by time: one tap says that it stands ready, another takes it back. */
export const Preparations = ({ date }: { readonly date: BusinessDate }) => {
  const { preparations: words } = useText().vips
  const preparations = usePreparations(date)
  return (
    <Loaded query={preparations} lines={3}>
      {(items) =>
        items.length === 0 ? (
          <EmptyList title={words.none} />
        ) : (
          <ul className={classes['rooms']}>
            {items.map((one) => (
              <PreparationLine key={`${one.stayId} ${one.item.id}`} preparation={one} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

const PreparationLine = ({ preparation }: { readonly preparation: PreparationItem }) => {
  const { vips } = useText()
  const { preparations: words } = vips
  const { language } = useLanguage()
  const { timeZone } = useShellStatus()
  const tick = useCommand(trpc.vips.tick)
  const takeBack = useCommand(trpc.vips.takeBack)
  const { stayId, item, date, done, roomNumber, guestName, levelCode } = preparation
  const room = roomNumber === '' ? words.anyRoom : roomNumber
  const what = { item: item.name[language], room }
  const input = { stayId, itemId: item.id, date }
  return (
    <li>
      <div className={classes['dirty']}>
        <strong className={roomNumber === '' ? vipClasses['anyRoom'] : classes['number']}>{room}</strong>
        <span className={classes['detail']}>
          <span className={done === null ? vipClasses['what'] : vipClasses['ready']}>{what.item}</span>{' '}
          <VipMark code={levelCode} /> {guestName}
          <br />
          {done === null
            ? `${words.by(item.dueTime)} · ${vips.teams[item.team]}`
            : words.doneBy({ by: done.by, at: formatTime(done.at, language, timeZone) })}
        </span>
        {done === null ? (
          <Button
            size="md"
            aria-label={words.tick(what)}
            aria-busy={tick.isRunning}
            onClick={() => void tick.run(input)}
          >
            {words.columns.done}
          </Button>
        ) : (
          <Button
            size="md"
            variant="default"
            aria-label={words.takeBack(what)}
            aria-busy={takeBack.isRunning}
            onClick={() => void takeBack.run(input)}
          >
            {words.undo}
          </Button>
        )}
      </div>
      <RefusalAlert refusal={tick.refusal ?? takeBack.refusal} />
    </li>
  )
}
