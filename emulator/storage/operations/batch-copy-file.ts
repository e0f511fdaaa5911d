import type { Operation } from '../../database/operations/request'
import { Refusal } from '../../refusal'
import { fileIdOf, readEnv } from '../file-id'
import { checkPath } from '../path'
import type { Storage } from '../storage'
import { NONEXISTENT, readFlag, readRecords, readString } from './files'

type Asked = {
  readonly from: string
  readonly to: string
  readonly overwrite: boolean
  readonly removeOriginal: boolean
}

/** Copies or moves files, one after the other; each is answered for itself. */
export const batchCopyFile: Operation = ({ file_list, envName }, { storage }) => {
  const env = readEnv(envName)
  const asked = readRecords(file_list, 'file_list').map((each): Asked => ({
    from: readString(each.src_path, 'src_path'),
    to: readString(each.dst_path, 'dst_path'),
    overwrite: readFlag(each.overwrite, 'overwrite', true),
    removeOriginal: readFlag(each.remove_original, 'remove_original', false),
  }))
  return { data: { copy_list: asked.map((each) => copy(storage, env, each)) } }
}

function copy(storage: Storage, env: string, { from, to, overwrite, removeOriginal }: Asked): object {
  const fileId = fileIdOf(env, to)
  const file = storage.find(from)
  if (!file) return NONEXISTENT
  const refusal = refuseTarget(from, to)
  if (refusal) return refusal
  if (!overwrite && storage.find(to)) {
    return { code: 'OBJECT_ALREADY_EXIST', message: `${to} is there already` }
  }
  storage.copy(file, to, removeOriginal)
  return { fileId }
}

function refuseTarget(from: string, to: string): object | undefined {
  if (from === to) return { code: 'INVALID_PARAM', message: 'src_path and dst_path must not be the same' }
  try {
    checkPath(to)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}
