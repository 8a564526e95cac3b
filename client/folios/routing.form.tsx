import { departments } from '@jiaoban/shared/property/property.types.ts'
import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { ChargeCodeSelect } from './charge-code.form.tsx'
import { type FolioView, useWindowTitle } from './folio.api.ts'
import classes from './routing.module.css'

type Rule = Awaited<ReturnType<typeof client.folios.routing.query>>[number]

interface RoutingFormProps {
  readonly stayId: number
  readonly windows: readonly FolioView[]
  /** After the rules were saved, with the sentence that says so. */
  readonly onSaved: (what: string) => void
}

/** Who pays for what from now on: a window for each department, and for single items where they differ. */
export const RoutingForm = (props: RoutingFormProps) => {
  const rules = useQuery(trpc.folios.routing.queryOptions({ stayId: props.stayId }))
  return <Loaded query={rules}>{(loaded) => <Rules {...props} rules={loaded} />}</Loaded>
}

/** The window of each department and code; those without one are left out. */
type Routes = ReadonlyMap<string, number>

const routesIn = (rules: readonly Rule[]): Routes =>
  new Map(
    rules
      .filter(({ isOpen }) => isOpen)
      .map((rule) => [
        rule.code === null ? `department:${rule.department}` : `code:${rule.code}`,
        rule.folioId,
      ]),
  )

const Rules = ({
  stayId,
  windows,
  rules,
  onSaved,
}: RoutingFormProps & { readonly rules: readonly Rule[] }) => {
  const { folioWindows } = useText()
  const { routing: words } = folioWindows
  const changeRouting = useCommand(trpc.folios.changeRouting)
  const [routes, setRoutes] = useState<Routes>(() => routesIn(rules))
  const open = windows.filter(({ state }) => state === 'open')
  const route = (key: string, folioId: number | null) => {
    const changed = new Map(routes)
    if (folioId === null) changed.delete(key)
    else changed.set(key, folioId)
    setRoutes(changed)
  }

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await changeRouting.run({ stayId, rules: toInput(routes) })
    if (done !== undefined) onSaved(words.done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.intro}</Text>
        <DepartmentRoutes routes={routes} windows={open} onRoute={route} />
        <CodeRoutes routes={routes} windows={open} onRoute={route} />
        <RefusalAlert refusal={changeRouting.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={changeRouting.isRunning}
        />
      </Stack>
    </form>
  )
}

const toInput = (routes: Routes) =>
  Array.from(routes, ([key, folioId]) => {
    const value = key.slice(key.indexOf(':') + 1)
    const department = departments.find((one) => `department:${one}` === key)
    return department === undefined
      ? { by: 'code' as const, value, folioId }
      : { by: 'department' as const, value: department, folioId }
  })

interface RoutesProps {
  readonly routes: Routes
  readonly windows: readonly FolioView[]
  readonly onRoute: (key: string, folioId: number | null) => void
}

const DepartmentRoutes = ({ routes, windows, onRoute }: RoutesProps) => {
  const { folioWindows, settings } = useText()
  return (
    <fieldset className={classes['group']}>
      <legend>{folioWindows.routing.departments}</legend>
      <div className={classes['departments']}>
        {departments.map((department, index) => (
          <WindowSelect
            key={department}
            label={settings.codes.departments[department]}
            hasAutoFocus={index === 0}
            windows={windows}
            value={routes.get(`department:${department}`) ?? null}
            onChange={(folioId) => onRoute(`department:${department}`, folioId)}
          />
        ))}
      </div>
    </fieldset>
  )
}

const CodeRoutes = ({ routes, windows, onRoute }: RoutesProps) => {
  const { routing: words } = useText().folioWindows
  const { language } = useLanguage()
  const { data: codes = [] } = useQuery(trpc.folios.chargeCodes.queryOptions())
  const [code, setCode] = useState<string | null>(null)
  const routed = codes.filter((one) => routes.has(`code:${one.code}`))
  const add = (wanted: string | null) => {
    const target = windows.at(-1)
    if (wanted !== null && target !== undefined) onRoute(`code:${wanted}`, target.id)
    setCode(null)
  }
  return (
    <fieldset className={classes['group']}>
      <legend>{words.codes}</legend>
      <Stack gap="xs">
        {routed.length === 0 && <Text c="dimmed">{words.noCodes}</Text>}
        {routed.map((one) => (
          <Group key={one.code} gap="sm" align="flex-end" wrap="nowrap">
            <WindowSelect
              label={one.name[language]}
              windows={windows}
              value={routes.get(`code:${one.code}`) ?? null}
              onChange={(folioId) => onRoute(`code:${one.code}`, folioId)}
            />
            <ActionButton
              label={words.remove}
              spokenLabel={words.removeCode(one.name[language])}
              onAction={() => onRoute(`code:${one.code}`, null)}
            />
          </Group>
        ))}
        <ChargeCodeSelect
          label={words.addCode}
          codes={codes.filter((one) => !routes.has(`code:${one.code}`))}
          value={code}
          onChange={add}
        />
      </Stack>
    </fieldset>
  )
}

interface WindowSelectProps {
  readonly label: string
  readonly windows: readonly FolioView[]
  readonly value: number | null
  readonly onChange: (folioId: number | null) => void
  readonly hasAutoFocus?: boolean
}

const WindowSelect = ({ label, windows, value, onChange, hasAutoFocus = false }: WindowSelectProps) => {
  const { routing: words } = useText().folioWindows
  const titleOf = useWindowTitle()
  return (
    <NativeSelect
      label={label}
      flex={1}
      autoFocus={hasAutoFocus}
      data-autofocus={hasAutoFocus || undefined}
      data={[
        { value: '', label: words.byDefault },
        ...windows.map((window) => ({ value: String(window.id), label: titleOf(window) })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(event) =>
        onChange(windows.find(({ id }) => String(id) === event.currentTarget.value)?.id ?? null)
      }
    />
  )
}
