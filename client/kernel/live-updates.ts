import { useEffect, useSyncExternalStore } from 'react'
import { ownName } from './base-path.ts'
import { watchLeadership } from './live-leader.ts'
import { refresh, stalePaths } from './live-refresh.ts'
import { queryClient } from './query-client.ts'
import { client } from './trpc.ts'

export type Connection = 'connecting' | 'live' | 'lost'

/** What the leading tab tells the others. */
type Message =
  | { readonly type: 'event'; readonly name: string }
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'who-leads' }

/** Several events of one moment (a check-in writes a few) ask the server once. */
const gatherMs = 60

let connection: Connection = 'connecting'
let wasLive = false
const watchers = new Set<() => void>()

const setConnection = (next: Connection): void => {
  if (next === connection) return
  // Whatever happened while the stream was down was not told, so everything may be stale.
  if (next === 'live' && wasLive) refresh(queryClient, 'everything')
  wasLive ||= next === 'live'
  connection = next
  for (const watcher of watchers) watcher()
}

const gathered = new Set<string>()

const gather = (name: string): void => {
  if (gathered.size === 0) {
    setTimeout(() => {
      const paths = stalePaths(gathered)
      gathered.clear()
      refresh(queryClient, paths)
    }, gatherMs)
  }
  gathered.add(name)
}

/** Listens to the server and passes on what it says; the returned function hangs up. */
const listen = (tell: (message: Message) => void): (() => void) => {
  const stream = client.live.events.subscribe(undefined, {
    onData: ({ data: { name } }) => tell({ type: 'event', name }),
    onConnectionStateChange: ({ state, error }) => {
      if (state === 'pending') tell({ type: 'connection', connection: 'live' })
      else tell({ type: 'connection', connection: error === null ? 'connecting' : 'lost' })
    },
    onError: () => tell({ type: 'connection', connection: 'lost' }),
  })
  return () => stream.unsubscribe()
}

const post = (channel: BroadcastChannel, message: Message): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a channel has no target.
  channel.postMessage(message)
}

const start = (): (() => void) => {
  const channel = new BroadcastChannel(ownName('jiaoban.live'))
  let hangUp: (() => void) | null = null

  const hear = (message: Message) => {
    if (message.type === 'event') gather(message.name)
    else if (message.type === 'connection') setConnection(message.connection)
    else if (hangUp !== null) post(channel, { type: 'connection', connection })
  }
  channel.addEventListener('message', (event: MessageEvent<Message>) => hear(event.data))

  const stopWatching = watchLeadership((isLeader) => {
    hangUp?.()
    hangUp = isLeader
      ? listen((message) => {
          post(channel, message)
          hear(message)
        })
      : null
    if (!isLeader) post(channel, { type: 'who-leads' })
  })
  post(channel, { type: 'who-leads' })

  return () => {
    stopWatching()
    hangUp?.()
    channel.close()
  }
}

/** Keeps every query fresh while the shell is on screen. Mounted once, by the shell. */
export const useLiveUpdates = (): void => useEffect(start, [])

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Whether what is on the screen is up to date. */
export const useConnection = (): Connection => useSyncExternalStore(watch, () => connection)
