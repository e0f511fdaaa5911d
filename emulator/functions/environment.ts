/** Who calls a function and by which way. */
export type Caller = {
  readonly openid?: string | undefined
  /** As the platform names it: wx_client, wx_http, wx_trigger, scf; a chain of calls is a list with commas. */
  readonly source: string
  /** What set it off, when that was no call: `timer`. */
  readonly trigger?: 'timer'
}

/** Who a function is when it calls another: whoever called it, by way of it. A timer does not reach that far. */
export function callerThrough({ openid, source }: Caller): Caller {
  return { openid, source: `${source},scf` }
}

export type Surroundings = {
  readonly url: string
  /** Variables that all functions are configured with; they go before a function's own. */
  readonly configured: Readonly<Record<string, string>>
}

export const ENV_ID = 'emulator'
export const APP_ID = 'wxemulator00000000'

/** The variables a function finds, whoever calls; `own` are those its settings name. */
export function baseEnvironment(
  { url, configured }: Surroundings,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...fromHost('PATH', 'HOME', 'TMPDIR', 'LANG'),
    TZ: 'UTC',
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'emulator',
    TENCENTCLOUD_SECRETKEY: 'emulator',
    SCF_NAMESPACE: ENV_ID,
    WECHAT_BASE_URL: `${url}/wechat`,
    TENCENTCLOUD_API_URL: `${url}/cloud-api`,
    ...own,
    ...configured,
  }
}

/** The variables of one call; the SDK reads only those whose names stand in the two lists. */
export function callEnvironment(
  { url }: Surroundings,
  { openid, source, trigger }: Caller,
  instance: string,
  requestId: string,
): Record<string, string> {
  const wx: Record<string, string> =
    openid === undefined ? {} : { WX_OPENID: openid, WX_APPID: APP_ID, WX_CLIENTIP: '127.0.0.1' }
  const tcb: Record<string, string> = {
    TCB_ENV: ENV_ID,
    TCB_SEQID: requestId,
    TCB_SOURCE: source,
    TCB_SOURCE_IP: '127.0.0.1',
    ...(trigger && { TRIGGER_SRC: trigger }),
  }
  return {
    ...wx,
    ...tcb,
    // Absent and not empty: the SDK would take an empty list for one nameless variable.
    ...(openid === undefined ? {} : { WX_CONTEXT_KEYS: Object.keys(wx).join(',') }),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    // Without a question mark: the SDK glues its own query on.
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin/${instance}` }),
  }
}

function fromHost(...names: readonly string[]): Record<string, string> {
  const found = names.map((name): [string, string | undefined] => [name, process.env[name]])
  return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
