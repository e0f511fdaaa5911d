import type { Operation } from '../../database/operations/request'
import { LINK_LIFE_S } from '../../limits'
import { refuseParameter } from '../../refusal'
import { makeLink } from '../links'
import type { Storage } from '../storage'
import { findById, NONEXISTENT, readRecords, readString } from './files'

/** Links that lead to files for a while. */
export const batchGetDownloadUrl: Operation = ({ file_list }, { storage }) => {
  const asked = readRecords(file_list, 'file_list').map(({ fileid, max_age, url_type }) => ({
    fileId: readString(fileid, 'fileid'),
    lifeS: readLife(max_age),
    encoded: isEncoded(url_type),
  }))
  return { data: { download_list: asked.map((each) => linkTo(storage, each)) } }
}

type Asked = { readonly fileId: string; readonly lifeS: number; readonly encoded: boolean }

function linkTo(storage: Storage, { fileId, lifeS, encoded }: Asked): object {
  const file = findById(storage, fileId)
  if (!file) return { ...NONEXISTENT, fileID: fileId, tempFileURL: '' }
  const link = makeLink(storage, file.path, lifeS)
  const tempFileURL = encoded ? encodeURI(link) : link
  return { code: 'SUCCESS', fileID: fileId, tempFileURL, download_url: tempFileURL }
}

function readLife(maxAge: unknown): number {
  const { usual, most } = LINK_LIFE_S
  if (maxAge === undefined) return usual
  if (Number.isInteger(maxAge) && Number(maxAge) > 0 && Number(maxAge) <= most) return Number(maxAge)
  return refuseParameter(`max_age must be a whole number of seconds from 1 to ${most}`)
}

/** The SDK encodes a link by itself unless it asks for a COS_URL. */
function isEncoded(urlType: unknown): boolean {
  if (urlType === undefined || urlType === 'COS_URL') return urlType === 'COS_URL'
  return refuseParameter(`url_type must be COS_URL, not ${JSON.stringify(urlType)}`)
}
