import type { Operation } from '../../database/operations/request'
import { refuseParameter } from '../../refusal'
import { pathOf } from '../file-id'
import { cosFileIdOf } from '../upload-ticket'
import { readRecords, readString } from './files'

const TYPES = ['READ', 'WRITE', 'READWRITE']

/** Whether a person may read files directly: never, for what a client sees it sees by links. */
export const getFileAuthority: Operation = ({ openId, uid, fileList }, { storage }) => {
  if (!isGiven(openId) && !isGiven(uid))
    refuseParameter('openId or uid must say whose authority is asked for')
  const data = readRecords(fileList, 'fileList').map(({ path: asked, type }) => {
    const path = readString(asked, 'path')
    if (!TYPES.includes(String(type))) refuseParameter(`type must be one of ${TYPES.join(', ')}`)
    return { path, cosFileId: cosFileIdOf(storage.sign, pathOf(path) ?? path), read: false }
  })
  return { data }
}

function isGiven(id: unknown): boolean {
  return typeof id === 'string' && id !== ''
}
