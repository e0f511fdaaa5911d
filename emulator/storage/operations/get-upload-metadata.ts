import type { Operation } from '../../database/operations/request'
import { refuseParameter } from '../../refusal'
import { fileIdOf, readEnv } from '../file-id'
import { checkPath } from '../path'
import { issueTicket } from '../upload-ticket'

/** Where and with which headers one file is uploaded. */
export const getUploadMetadata: Operation = ({ path: asked, method, envName }, { storage }) => {
  const path = checkPath(asked)
  const env = readEnv(envName)
  if (method !== 'put') refuseParameter(`Files are uploaded by put here, not by ${String(method)}`)
  const { authorization, token, cosFileId } = issueTicket(storage, path)
  const url = `${storage.url}/storage/${path.split('/').map(encodeURIComponent).join('/')}`
  const fileId = fileIdOf(env, path)
  return { data: { url, token, authorization, fileId, cosFileId, download_url: url } }
}
