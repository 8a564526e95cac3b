import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AddMethodForm } from './add-method.form.tsx'
import { ChangeMethodForm } from './change-method.form.tsx'
import classes from './settings.module.css'
import { TerminalForm } from './terminal.form.tsx'

type Catalogue = Awaited<ReturnType<typeof client.property.catalogue.query>>
export type MethodView = Catalogue['methods'][number]

/** One desk and one method that goes through a terminal; null where the desk has none. */
export interface TerminalPlace {
  readonly desk: Catalogue['desks'][number]
  readonly method: MethodView
  readonly terminal: Catalogue['terminals'][number] | null
}

/** How guests pay, and through what at each desk. */
export const MethodsPanel = () => {
  const { methods: words } = useText().settings
  const catalogue = useQuery(trpc.property.catalogue.queryOptions())
  const [opened, setOpened] = useState<'new' | MethodView | TerminalPlace | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const finish = (what: string) => {
    setOpened(null)
    setDone(what)
  }
  const add = () => setOpened('new')
  return (
    <Stack gap="lg">
      <Group justify="flex-end">
        <ActionButton variant="primary" label={words.add} hotkey="Ctrl+Enter" onAction={add} />
      </Group>
      {done !== null && <DoneNotice what={done} />}
      <Loaded query={catalogue}>
        {(loaded) => (
          <>
            <Methods methods={loaded.methods} onOpen={setOpened} />
            <Terminals places={placesOf(loaded)} onOpen={setOpened} />
            <Dialog
              isOpen={opened !== null}
              onClose={() => setOpened(null)}
              title={opened === 'new' ? words.add : words.change}
              width={520}
            >
              {opened === 'new' && <AddMethodForm onDone={finish} />}
              {opened !== null && opened !== 'new' && 'code' in opened && (
                <ChangeMethodForm
                  method={opened}
                  position={loaded.methods.findIndex(({ code }) => code === opened.code) + 1}
                  onDone={finish}
                />
              )}
              {opened !== null && opened !== 'new' && 'desk' in opened && (
                <TerminalForm place={opened} onDone={finish} />
              )}
            </Dialog>
          </>
        )}
      </Loaded>
    </Stack>
  )
}

const placesOf = ({ desks, methods, terminals }: Catalogue): TerminalPlace[] =>
  desks.flatMap((desk) =>
    methods
      .filter(({ control, isActive }) => isActive && control.startsWith('clearing.'))
      .map((method) => ({
        desk,
        method,
        terminal:
          terminals.find((one) => one.deskId === desk.id && one.paymentMethodCode === method.code) ?? null,
      })),
  )

interface MethodsProps {
  readonly methods: readonly MethodView[]
  readonly onOpen: (method: MethodView) => void
}

const Methods = ({ methods, onOpen }: MethodsProps) => {
  const { settings, postings } = useText()
  const { methods: words, codes } = settings
  const { language } = useLanguage()
  return (
    <section>
      <h2 className={classes['title']}>{words.title}</h2>
      <DataTable
        label={words.title}
        rows={methods}
        rowKey={({ code }) => code}
        empty={{ title: words.title }}
        isDimmed={({ isActive }) => !isActive}
        onOpen={onOpen}
        columns={[
          { key: 'name', header: codes.name, cell: ({ name }) => name[language] },
          { key: 'code', header: codes.code, cell: ({ code }) => code },
          { key: 'control', header: words.control, cell: ({ control }) => postings.controls[control] },
          {
            key: 'reference',
            header: codes.reference,
            cell: ({ needsReference }) => (needsReference ? codes.yes : codes.no),
          },
          {
            key: 'state',
            header: words.state,
            cell: ({ isActive }) => (isActive ? words.active : words.inactive),
          },
        ]}
      />
    </section>
  )
}

interface TerminalsProps {
  readonly places: readonly TerminalPlace[]
  readonly onOpen: (place: TerminalPlace) => void
}

const Terminals = ({ places, onOpen }: TerminalsProps) => {
  const { methods: words, codes } = useText().settings
  const { language } = useLanguage()
  return (
    <section>
      <h2 className={classes['title']}>{words.terminals}</h2>
      <p className={classes['note']}>{words.terminalsHint}</p>
      <DataTable
        label={words.terminals}
        rows={places}
        rowKey={({ desk, method }) => `${desk.id} ${method.code}`}
        empty={{ title: words.terminals }}
        isDimmed={({ terminal }) => terminal?.isActive !== true}
        onOpen={onOpen}
        columns={[
          { key: 'desk', header: words.desk, cell: ({ desk }) => `${desk.code} ${desk.name}` },
          { key: 'method', header: words.title, cell: ({ method }) => method.name[language] },
          { key: 'name', header: codes.name, cell: ({ terminal }) => terminal?.name ?? words.none },
          {
            key: 'state',
            header: words.state,
            cell: ({ terminal }) => (terminal?.isActive === true ? words.active : words.inactive),
          },
        ]}
      />
    </section>
  )
}
