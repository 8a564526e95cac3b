import { Skeleton, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { explainReadError } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import classes from './loaded.module.css'
import { RefusalAlert } from './refusal-alert.tsx'

/** What is needed of a query, whatever its errors are. */
export interface LoadedQuery<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

interface LoadedProps<Data> {
  readonly query: LoadedQuery<Data>
  readonly children: (data: Data) => ReactNode
  /** Lines of the skeleton: about as many as the data will have. */
  readonly lines?: number
}

/**
 * A query on the screen: its data, a skeleton when it takes more than 300 ms, or what went wrong and the
 * button that tries again. Data that is on the screen stays there while it is asked again.
 */
export const Loaded = <Data,>({ query, children, lines = 6 }: LoadedProps<Data>) => {
  const text = useText()
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) {
    const retry = { label: text.common.retry, onAction: () => query.refetch() }
    return <RefusalAlert refusal={explainReadError(query.error, text)} cure={retry} />
  }
  return (
    <Stack
      gap="sm"
      className={classes['late'] ?? ''}
      aria-busy
      aria-label={text.common.loading}
      role="status"
    >
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={24} />
      ))}
    </Stack>
  )
}
