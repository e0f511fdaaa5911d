import { sign } from '@cloudbase/signature-nodejs'

const service = 'tcb'
const version = '2018-06-08'

type Answer = { Response: Record<string, unknown> & { Error?: { Code: string; Message: string } } }

/**
 * Asks Tencent Cloud's own interface what the SDK has no call for, with the credentials every cloud function is
 * given. A refusal is thrown, with its code and message.
 */
export async function askCloud(action: string, body: object): Promise<Answer['Response']> {
  const url = process.env['TENCENTCLOUD_API_URL'] ?? `https://${service}.tencentcloudapi.com`
  const params = JSON.stringify({ EnvId: process.env['TCB_ENV'] ?? process.env['SCF_NAMESPACE'], ...body })
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
  const { Response: response } = (await answer.json()) as Answer
  if (response.Error)
    throw new Error(`${action} was refused: ${response.Error.Code} ${response.Error.Message}`)
  return response
}

const credential = (name: string): string => process.env[`TENCENTCLOUD_${name}`] ?? ''
