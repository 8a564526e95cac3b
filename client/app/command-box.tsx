import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommandHit, CommandSource } from '../kernel/command-source.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { KeyLayer } from '../kernel/keys.tsx'
import { useScanner } from '../kernel/scanner.ts'
import { commandSources } from './command-sources.ts'
import { useAreas, useGoTo } from './navigation.ts'

/** Deposit slips printed here carry a QR code that starts so. */
const slipPrefix = 'JB'

interface Group {
  readonly title: string
  readonly hits: readonly CommandHit[]
}

/** One box for everything: rooms, guests, numbers, screens. A scan that names one thing opens it at once. */
export const CommandBox = ({ canSee }: { readonly canSee: (area: Area) => boolean }) => {
  const text = useText()
  const goTo = useGoTo()
  const [query, setQuery] = useState('')
  const screens = useScreenHits(query, canSee)
  const sources = commandSources.filter(({ area }) => canSee(area))
  const found = useFoundHits(query, sources)
  const groups = [...found, screens].filter(({ hits }) => hits.length > 0)

  const ask = async (typed: string): Promise<CommandHit[]> => {
    const asked = await Promise.allSettled(sources.map((source) => source.find(typed, text)))
    return asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  }
  /** Enter before anything is chosen: the likeliest, also for hands that are faster than the list. */
  const openFirst = async (): Promise<void> => {
    const typed = query.trim()
    const [first] = typed === '' ? [] : [...(await ask(typed)), ...screens.hits]
    if (first === undefined) return
    spotlight.close()
    goTo(first.to)
  }
  const openScanned = async (code: string): Promise<void> => {
    const hits = await ask(code)
    const [only] = hits
    if (only !== undefined && hits.length === 1) return goTo(only.to)
    setQuery(code)
    spotlight.open()
  }
  useScanner(slipPrefix, (code) => void openScanned(code))

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      lockScroll={false}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': text.shell.commandBox.open } }}
    >
      <KeyLayer>
        <Spotlight.Search
          placeholder={text.shell.commandBox.placeholder}
          aria-label={text.shell.commandBox.placeholder}
          leftSection={<IconSearch size={16} aria-hidden />}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || isAnyChosen()) return
            void openFirst()
          }}
        />
        <Spotlight.ActionsList aria-label={text.shell.commandBox.open}>
          {groups.map(({ title, hits }) => (
            <Spotlight.ActionsGroup key={title} label={title}>
              {hits.map((hit) => (
                <Spotlight.Action
                  key={hit.id}
                  label={hit.title}
                  {...(hit.detail === undefined ? {} : { description: hit.detail })}
                  onClick={() => goTo(hit.to)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
          {groups.length === 0 && (
            <Spotlight.Empty>
              {query.trim() === '' ? text.shell.commandBox.start : text.shell.commandBox.empty}
            </Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </KeyLayer>
    </Spotlight.Root>
  )
}

/** Whether the arrows have chosen an answer, which Enter then opens by itself. */
const isAnyChosen = (): boolean => document.querySelector('[role="dialog"] [data-selected]') !== null

/** Screens by name: all of them before anything is typed. */
const useScreenHits = (query: string, canSee: (area: Area) => boolean): Group => {
  const { shell } = useText()
  const wanted = query.trim().toLowerCase()
  const hits = useAreas(canSee)
    .map(({ area, path }) => ({ id: `screen:${area}`, title: shell.sections[area], to: path }))
    .filter(({ title }) => title.toLowerCase().includes(wanted))
  return { title: shell.commandBox.screens, hits }
}

/** What the domains find, asked when the typing rests. */
const useFoundHits = (query: string, sources: readonly CommandSource[]): readonly Group[] => {
  const text = useText()
  const { language } = useLanguage()
  const [settled] = useDebouncedValue(query.trim(), 150)
  return useQueries({
    queries: sources.map((source) => ({
      queryKey: ['command-box', source.id, settled, language],
      queryFn: () => source.find(settled, text),
      enabled: settled !== '',
    })),
    combine: (results) =>
      results.map((result, index) => ({
        title: sources[index]?.title(text) ?? '',
        hits: result.data ?? [],
      })),
  })
}
