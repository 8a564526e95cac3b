import { ownName } from './base-path.ts'

/**
 * Chooses one tab of this browser to hold the live stream: browsers allow six HTTP/1.1 connections a host,
 * and every stream holds one. The choice is a lease in localStorage, because `navigator.locks` needs https
 * or localhost and a desk on a LAN has neither. Two leaders for a moment do no harm: both streams tell the
 * same.
 */

const leaseKey = ownName('jiaoban.live.leader')
const renewEveryMs = 2_000
const leaseMs = 5_000

interface Lease {
  readonly tab: string
  readonly until: number
}

const readLease = (): Lease | null => {
  const [tab, until] = (localStorage.getItem(leaseKey) ?? '').split('|')
  return tab && until ? { tab, until: Number(until) } : null
}

/** Who leads after a look at the lease: a free or outrun lease is anybody's. */
export const mayLead = (lease: Lease | null, tab: string, now: number): boolean =>
  lease === null || lease.tab === tab || lease.until < now

/** Calls `onChange(true)` when this tab becomes the leader and `onChange(false)` when it no longer is. */
export const watchLeadership = (onChange: (isLeader: boolean) => void): (() => void) => {
  const tab = Math.random().toString(36).slice(2)
  let isLeader = false

  const look = () => {
    // The lease is shared by the tabs of one machine, whose clocks agree.
    const now = performance.timeOrigin + performance.now()
    const leads = mayLead(readLease(), tab, now)
    if (leads) localStorage.setItem(leaseKey, `${tab}|${Math.round(now + leaseMs)}`)
    if (leads !== isLeader) {
      isLeader = leads
      onChange(isLeader)
    }
  }
  const release = () => {
    if (readLease()?.tab === tab) localStorage.removeItem(leaseKey)
  }
  const onStorage = (event: StorageEvent) => {
    if (event.key === leaseKey) look()
  }

  look()
  const timer = setInterval(look, renewEveryMs)
  window.addEventListener('storage', onStorage)
  window.addEventListener('pagehide', release)
  return () => {
    clearInterval(timer)
    window.removeEventListener('storage', onStorage)
    window.removeEventListener('pagehide', release)
    release()
    if (isLeader) onChange(false)
  }
}
