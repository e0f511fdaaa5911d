import { isRecord } from '../../http/exchange'
import { MAX_FILES_A_REQUEST } from '../../limits'
import { refuseParameter } from '../../refusal'
import type { StoredFile } from '../../store/store'
import { pathOf } from '../file-id'
import type { Storage } from '../storage'

/** What one file of a request is answered with when it is not there. */
export const NONEXISTENT = { code: 'STORAGE_FILE_NONEXIST', message: 'file not exist' }

/** A list of the request; throws INVALID_PARAM when it is empty or longer than one request may have. */
export function readList(list: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(list) || list.length === 0) refuseParameter(`${name} must be a list that is not empty`)
  if (list.length > MAX_FILES_A_REQUEST)
    refuseParameter(`${name} must not have more than ${MAX_FILES_A_REQUEST} elements`)
  return list as unknown[]
}

/** As {@link readList}, of objects. */
export function readRecords(list: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  return readList(list, name).map((each) =>
    isRecord(each) ? each : refuseParameter(`${name} must be a list of objects`),
  )
}

export function readString(value: unknown, name: string): string {
  return typeof value === 'string' && value !== '' ? value : refuseParameter(`${name} must be a string`)
}

export function readFlag(value: unknown, name: string, usual: boolean): boolean {
  if (value === undefined) return usual
  return typeof value === 'boolean' ? value : refuseParameter(`${name} must be true or false`)
}

export function findById(storage: Storage, fileId: string): StoredFile | undefined {
  const path = pathOf(fileId)
  return path === undefined ? undefined : storage.find(path)
}
