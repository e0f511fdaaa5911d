import { focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from './call'
import { keptScans, waits, type KeptScan } from './kept-scans'
import { player } from './player'
import { queries } from './queries'
import { refusedFor } from './refused'
import type { Scan } from './scan'
import { serverNow } from './server-clock'
import { useShown } from './use-shown'

// WeChat keeps every person's storage apart; a local browser, where one chooses who to be, must do so itself.
const key = () => (LOCAL ? `kept-scans of ${player()?.openid ?? ''}` : 'kept-scans')

const kept = keptScans({
  read: () => Taro.getStorageSync<unknown>(key()),
  write: (all) => Taro.setStorageSync(key(), all),
  send: async (scan) => {
    const sent = await sendOne(scan)
    void queries.invalidateQueries({ queryKey: ['home'] })
    void queries.invalidateQueries({ queryKey: ['attendance', scan.meeting] })
    return sent
  },
})

/** By the admission as long as that is good, since it stands for a scan that was in time; else by the scan itself. */
async function sendOne({ meeting, token, admitted }: Scan & Pick<KeptScan, 'admitted'>) {
  const scan = { meeting, token }
  if (!admitted) return call('meetings', 'sendScan', scan)
  const { purpose, admission, card } = admitted
  try {
    const row = await call('meetings', purpose === 'out' ? 'signOut' : 'signIn', { meeting, admission })
    return { meeting: card, row }
  } catch (error) {
    if (refusedFor(error, 'closed')) return call('meetings', 'sendScan', scan)
    throw error
  }
}

export const keepScan = (scan: Scan, admitted?: KeptScan['admitted']) =>
  kept.keep(scan, new Date(serverNow()).toISOString(), admitted)
export const dismissScan = kept.dismiss
export const sendAgain = kept.again

export const sendKept = async () => {
  if (!LOCAL || player()) await kept.sendAll()
}

/** Sends what was kept as soon as the app opens, comes back into view, or the network does. */
export function followNetwork() {
  const send = (well: boolean) => {
    if (well) void sendKept()
  }
  focusManager.subscribe(send)
  onlineManager.subscribe(send)
  send(true)
}

const againMillis = 15_000

/** The scans kept on this phone. As long as one waits in view, it is tried again: not every phone says when the network is back. */
export function useKeptScans(): readonly KeptScan[] {
  const all = useSyncExternalStore(kept.watch, kept.all, kept.all)
  const shown = useShown()
  const trying = shown && all.some(waits)
  useEffect(() => {
    if (!trying) return undefined
    void sendKept()
    const timer = setInterval(() => void sendKept(), againMillis)
    return () => clearInterval(timer)
  }, [trying])
  return all
}
