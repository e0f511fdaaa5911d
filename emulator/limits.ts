// The real service's limits, each with the place it is written down. "Unverified" marks what only the cloud can answer.

const KIB = 1024
const MIB = 1024 * KIB

/** Documents one `get()` returns when it names no limit: @cloudbase/database `query.js`. */
export const DEFAULT_QUERY_LIMIT = 100
/** The most documents one `get()` returns: @cloudbase/database `query.js`. */
export const MAX_QUERY_LIMIT = 1000
/** Seconds a transaction lives: the message of TransactionNotExist says so. */
export const TRANSACTION_LIFE_MS = 30_000
/** How long a plain write waits for a document that a transaction holds (unverified; below the SDK's 15 s timeout). */
export const LOCK_WAIT_MS = 10_000
/** Collections of one environment: docs.cloudbase.net/en/faq/database (cloud.tencent.com says 300; the smaller is kept). */
export const MAX_COLLECTIONS = 100
/** Indexes of one collection: developers.weixin.qq.com, wxcloud, quota (docs.cloudbase.net says 100; the smaller is kept). */
export const MAX_INDEXES = 20
/** One document: MongoDB's own ceiling. */
export const MAX_DOCUMENT_BYTES = 16 * MIB
/** Levels of one document: MongoDB, Limits and Thresholds, "Nested Depth for BSON Documents". */
export const MAX_DOCUMENT_LEVELS = 100
/** Levels of what is read from a request, a query around a document included: MongoDB, `BSONDepth`. */
export const MAX_LEVELS = 200
/** Stages of one aggregate: MongoDB, Limits and Thresholds, "Number of Stages in a Pipeline". */
export const MAX_STAGES = 1000
/** Items that `$range` may make (unverified; MongoDB bounds the memory, not the number). */
export const MAX_RANGE_ITEMS = 1_000_000
/** Places that writing beyond an array's end may fill with null: MongoDB's "can't backfill more than". */
export const MAX_BACKFILL = 1_500_000
/** One answer of the database: docs.cloudbase.net/en/faq/database; developers.weixin.qq.com, wxcloud, quota. */
export const MAX_ANSWER_BYTES = 16 * MIB
/** One request on the wire: docs.cloudbase.net/en/error-code/service/EXCEED_MAX_PAYLOAD_SIZE, "other requests". */
export const MAX_REQUEST_BYTES = 100 * MIB
/** Fields of one index: docs.cloudbase.net/en/faq/database. */
export const MAX_INDEX_FIELDS = 31
/** The value of one indexed field: cloud.tencent.com/document/product/876/32310, 大小限制. */
export const MAX_INDEX_VALUE_BYTES = 1024

/** A text body sent to a function, by the mini-program or over HTTP: docs.cloudbase.net/en/error-code/service/EXCEED_MAX_PAYLOAD_SIZE. */
export const MAX_CALL_BYTES = 100 * KIB
/** Any other body sent to a function over HTTP: docs.cloudbase.net/en/error-code/service/EXCEED_MAX_PAYLOAD_SIZE. */
export const MAX_BINARY_CALL_BYTES = 6 * MIB
/** The event of a call through the SDK: cloud.tencent.com/document/product/583/11637, 同步请求事件大小. */
export const MAX_EVENT_BYTES = 6 * MIB
/** Levels of a JSON body, wherever it is sent (unverified; deeper ones would burst the stack here). */
export const MAX_BODY_LEVELS = 1000
/** What a function may return: cloud.tencent.com/document/product/583/11637, 同步请求响应大小. */
export const MAX_RETURN_BYTES = 6 * MIB
/** How long one call may run when the function's config.json names no `timeout`. */
export const CALL_TIME_LIMIT_MS = 20_000
/** The variables of `--env`, names and values: cloud.tencent.com/document/product/583/11637, 环境变量大小. */
export const MAX_ENVIRONMENT_BYTES = 4 * KIB
/** Characters of a function's name: cloud.tencent.com/document/product/583/11637, 函数名称长度限制. */
export const MAX_FUNCTION_NAME_LENGTH = 60
/** The longest `timeout` a function can have, in seconds: cloud.tencent.com/document/product/583/11637, 超时时间. */
export const MAX_TIME_LIMIT_S = 900
/** The heap of one function instance when its config.json names no `memorySize`. */
export const MEMORY_MB = 256
/** The largest `memorySize`: cloud.tencent.com/document/product/583/11637, 内存分配. */
export const MAX_MEMORY_MB = 3072
/** Instances of one function; further calls queue. The real ceiling is 1000, a laptop's is not. */
export const MAX_INSTANCES = 8
/** The same, for calls that come from within a function. */
export const MAX_NESTED_INSTANCES = 32
/** Functions in one chain of calls, the first included (unverified; the cloud bounds it by concurrency and money). */
export const MAX_CALL_DEPTH = 10
/** Triggers of one function: cloud.tencent.com/document/product/583/11637, 同类型触发器数量. */
export const MAX_TRIGGERS = 10
/** Timers fired by one move of the clock; the emulator's own, some ten seconds of work. */
export const MAX_FIRINGS = 10_000

/** Links or deletions in one request: WeChat, wx.cloud.getTempFileURL and deleteFile. Copies too (unverified). */
export const MAX_FILES_A_REQUEST = 50
/** Seconds a temporary link lives: WeChat, wx.cloud.getTempFileURL ("defaults to one day, not longer than one day"). */
export const LINK_LIFE_S = { usual: 86_400, most: 86_400 }
/** Seconds in which an upload must begin after its metadata were asked for (unverified). */
export const UPLOAD_LIFE_S = 900
/** One file: COS, PUT Object (cloud.tencent.com/document/product/436/7749). */
export const MAX_FILE_BYTES = 5 * 1024 * MIB
/** Bytes of a file's path in UTF-8: WeChat, cloud storage, File Naming Rules. */
export const MAX_PATH_BYTES = 850
/** One file that a client puts into its inbox: our own rule, not the cloud's. */
export const MAX_INBOX_FILE_BYTES = 20 * MIB

/** Seconds an access token lives: WeChat, getStableAccessToken. */
export const TOKEN_LIFE_S = 7200
/** A token is renewed this early, and both are valid meanwhile: WeChat, getStableAccessToken. */
export const TOKEN_RENEWAL_S = 300
/** Two forced renewals closer than this answer the same token: WeChat, getStableAccessToken. */
export const TOKEN_FORCE_GAP_S = 30
/** Forced renewals a day: WeChat, getStableAccessToken. */
export const TOKEN_FORCES_A_DAY = 20
/** Mini-program codes a minute: WeChat, getUnlimitedQRCode. */
export const CODES_A_MINUTE = 5000
/** Characters of a scene: WeChat, getUnlimitedQRCode. */
export const MAX_SCENE_LENGTH = 32
/** Width of a mini-program code in pixels: WeChat, getUnlimitedQRCode. */
export const CODE_WIDTH = { least: 280, usual: 430, most: 1280 }
/** Seconds in which the code of a phone number can be redeemed: WeChat, getPhoneNumber. */
export const PHONE_CODE_LIFE_S = 300
/** Characters of a text to be checked: WeChat, msgSecCheck. */
export const MAX_CHECKED_LENGTH = 2500
