import { useState } from 'react'
import { checkedPaper, choosePapers, choosePhotos, shrinkPhoto } from '../../api/attachments'
import { call } from '../../api/call'
import { makeId } from '../../api/make-id'
import { say } from '../../api/refused'
import { upload, type Chosen } from '../../api/upload'
import { useAttach } from './useMinutes'

/** How far one file has come. */
export type Upload = {
  id: string
  name: string
  is: 'waiting' | 'preparing' | 'sending' | 'wrong'
  say?: string
}

const sorts = {
  photo: { choose: choosePhotos, prepare: shrinkPhoto },
  paper: { choose: choosePapers, prepare: checkedPaper },
} as const
export type Sort = keyof typeof sorts

/** Several files one after the other: a phone's memory holds one photo at a time. Those that are there leave the list. */
export function useUploads(meeting: string) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [isBusy, setBusy] = useState(false)
  const { mutateAsync: attach } = useAttach(meeting)
  const drop = (id: string) => setUploads((all) => all.filter((each) => each.id !== id))
  const note = (id: string, news: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...news } : each)))

  const sendOne = async (sort: Sort, { id, chosen }: { id: string; chosen: Chosen }) => {
    try {
      note(id, { is: 'preparing' })
      const ready = await sorts[sort].prepare(chosen)
      note(id, { is: 'sending' })
      const { path } = await call('exchange', 'inbox', {})
      const file = await upload(ready, `${path.replace(/\/$/, '')}/${makeId()}${endingOf(ready.name)}`)
      await attach({ file, name: nameFor(sort, ready.name) })
      drop(id)
    } catch (error) {
      note(id, { is: 'wrong', say: say(error) })
    }
  }

  /** Lets files be chosen, at most so many, and sends them. */
  const add = async (sort: Sort, most: number) => {
    const chosen = (await sorts[sort].choose(most)).map((each) => ({ id: makeId(), chosen: each }))
    setUploads((all) => [
      ...all.filter(({ is }) => is !== 'wrong'),
      ...chosen.map(({ id, chosen: { name } }) => ({ id, name, is: 'waiting' as const })),
    ])
    setBusy(true)
    for (const each of chosen) await sendOne(sort, each)
    setBusy(false)
  }
  return { uploads, isBusy, add, drop }
}

const endingOf = (name: string) => /\.\w{1,5}$/.exec(name)?.[0].toLowerCase() ?? ''

/** What a phone calls its photos says nothing to anybody. */
const nameFor = (sort: Sort, name: string) => (sort === 'photo' ? '' : name.slice(0, 80))
