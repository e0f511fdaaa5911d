import type { Operation } from '../../database/operations/request'
import type { Storage } from '../storage'
import { findById, NONEXISTENT, readList, readString } from './files'

export const batchDeleteFile: Operation = ({ fileid_list }, { storage }) => {
  const asked = readList(fileid_list, 'fileid_list').map((id) =>
    readString(id, 'Every element of fileid_list'),
  )
  return { data: { delete_list: asked.map((fileId) => remove(storage, fileId)) } }
}

function remove(storage: Storage, fileId: string): object {
  const file = findById(storage, fileId)
  if (!file) return { ...NONEXISTENT, fileID: fileId }
  storage.remove(file)
  return { code: 'SUCCESS', fileID: fileId }
}
