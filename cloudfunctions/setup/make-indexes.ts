import { sign } from '@cloudbase/signature-nodejs'
import type { Index } from '../shared/collections/collection'

const service = 'tcb'
const version = '2018-06-08'

/**
 * Makes a collection's indexes. The SDK has no call for it, so this asks Tencent Cloud's own interface,
 * with the credentials every cloud function is given. Indexes that are there already are left as they are.
 */
export async function makeIndexes(collection: string, indexes: readonly Index[]): Promise<void> {
  const answer = await ask('UpdateTable', {
    EnvId: process.env['TCB_ENV'] ?? process.env['SCF_NAMESPACE'],
    TableName: collection,
    CreateIndexes: indexes.map(({ name, fields, unique = false }) => ({
      IndexName: name,
      MgoKeySchema: {
        MgoIndexKeys: fields.map((field) => ({ Name: field, Direction: '1' })),
        MgoIsUnique: unique,
      },
    })),
  })
  const problem = answer.Response.Error
  if (problem && !/exist/i.test(`${problem.Code} ${problem.Message}`))
    throw new Error(`Indexes of ${collection} could not be made: ${problem.Code} ${problem.Message}`)
}

type CloudAnswer = { Response: { Error?: { Code: string; Message: string } } }

async function ask(action: string, body: object): Promise<CloudAnswer> {
  const url = process.env['TENCENTCLOUD_API_URL'] ?? `https://${service}.tencentcloudapi.com`
  const params = JSON.stringify(body)
  const headers = { 'Content-Type': 'application/json', Host: new URL(url).host }
  const { authorization, timestamp } = sign({
    ...{ secretId: credential('SECRETID'), secretKey: credential('SECRETKEY') },
    ...{ method: 'POST', url, headers, params, service },
    timestamp: Math.floor(Date.now() / 1000),
    withSignedParams: false,
    isCloudApi: true,
  })
  const token = process.env['TENCENTCLOUD_SESSIONTOKEN']
  const answer = await fetch(url, {
    method: 'POST',
    body: params,
    headers: {
      'Content-Type': 'application/json',
      Authorization: authorization,
      'X-TC-Action': action,
      'X-TC-Version': version,
      'X-TC-Timestamp': String(timestamp),
      ...(token && { 'X-TC-Token': token }),
    },
  })
  return (await answer.json()) as CloudAnswer
}

const credential = (name: string): string => process.env[`TENCENTCLOUD_${name}`] ?? ''
