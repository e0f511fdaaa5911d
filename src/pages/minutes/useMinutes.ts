import { useMutation, useQuery } from '@tanstack/react-query'
import type { MinutesPage, PartName, PartValue } from '#types/minutes'
import { call } from '../../api/call'
import { openFile } from '../../api/open-file'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { useFresh, useShown } from '../../api/use-shown'

const keyOf = (meeting: string) => ['minutes', meeting]

/** Somebody else may be writing too: what they wrote comes in while the page is looked at. */
const everyMillis = 20_000

export function useMinutes(meeting: string) {
  const shown = useShown()
  const minutes = useQuery({
    queryKey: keyOf(meeting),
    queryFn: () => call('minutes', 'open', { meeting }),
    refetchInterval: ({ state: { data } }) => shown && data?.may.write === true && everyMillis,
  })
  useFresh(minutes.refetch)
  return minutes
}

/** Shows an answer at once; one that was overtaken on its way would show what is no longer so. */
function show(page: MinutesPage) {
  const key = keyOf(page.meeting.id)
  const parts = queries.getQueryData<MinutesPage>(key)?.minutes.parts
  const isOvertaken =
    parts &&
    (Object.keys(parts) as PartName[]).some(
      (name) => parts[name].revision > page.minutes.parts[name].revision,
    )
  if (isOvertaken) void queries.invalidateQueries({ queryKey: key })
  else queries.setQueryData(key, page)
}

/** Sends one part, and says what the server has there now. */
export async function savePart<P extends PartName>(
  meeting: string,
  part: P,
  value: PartValue<P>,
  was: number,
) {
  const input = { meeting, part, value, was } as Parameters<typeof call<'minutes', 'save'>>[2]
  const { kept, page } = await call('minutes', 'save', input).catch((error: unknown) => {
    // Confirmed meanwhile, or no longer theirs to write: the page says how it stands now.
    if (refusedFor(error, 'closed', 'forbidden', 'conflict'))
      void queries.invalidateQueries({ queryKey: keyOf(meeting) })
    throw error
  })
  show(page)
  return { kept, part: page.minutes.parts[part] }
}

/** One act on the whole record; whatever else is known of meetings is old by then. */
function useAct<I>(act: (input: I) => Promise<MinutesPage>) {
  return useMutation({
    mutationFn: act,
    onSuccess: (page) => {
      show(page)
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => !['me', 'admit', 'minutes', 'file-link'].includes(String(queryKey[0])),
      })
    },
    // Somebody was faster: the sentence says so, the fresh page shows what stands now.
    onError: () => void queries.invalidateQueries({ queryKey: ['minutes'] }),
  })
}

export const useConfirm = (meeting: string) => useAct(() => call('minutes', 'confirm', { meeting }))
export const useSendBack = (meeting: string) =>
  useAct((reason: string) => call('minutes', 'sendBack', { meeting, reason }))
export const useClose = (meeting: string) => useAct(() => call('minutes', 'close', { meeting }))
export const useCorrect = (meeting: string) =>
  useAct(({ id, text }: { id: string; text: string }) => call('minutes', 'correct', { meeting, id, text }))
export const useCarryOut = (meeting: string, resolution: string) =>
  useAct((doneOn: string) => call('minutes', 'carryOut', { meeting, resolution, ...(doneOn && { doneOn }) }))
export const useAttach = (meeting: string) =>
  useAct(({ file, name }: { file: string; name: string }) =>
    call('minutes', 'attach', { meeting, file, name }),
  )
export const useDetach = (meeting: string, file: string) =>
  useAct(() => call('minutes', 'detach', { meeting, file }))

const useConsent = <I>(ask: (input: I) => Promise<unknown>) =>
  useMutation({
    mutationFn: ask,
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  })
export const useAskConsent = (meeting: string) =>
  useConsent((reason: string) => call('minutes', 'askConsent', { meeting, reason }))
export const useAnswerConsent = (meeting: string) =>
  useConsent(({ give, say }: { give: boolean; say: string }) =>
    call('minutes', 'answerConsent', { meeting, give, say }),
  )

/** Fetched anew shortly before it runs out. */
export const useFileLink = (meeting: string, file: string) =>
  useQuery({
    queryKey: ['file-link', meeting, file],
    queryFn: () => call('minutes', 'fileLink', { meeting, file }),
    staleTime: 8 * 60_000,
    gcTime: 9 * 60_000,
    refetchOnWindowFocus: false,
  })

export const usePrint = (meeting: string) =>
  useMutation({
    mutationFn: async () => openFile((await call('exchange', 'meetingRecord', { meeting })).url, 'docx'),
  })
