/** Writes WeChat's `setData` paths, as `root.cn.[0].cl`, into data; returns the bytes that crossed to the view. */
export const setData = (data: Record<string, unknown>, changes: Record<string, unknown>) => {
  // WeChat carries JSON to the view: functions and undefined do not arrive.
  const carried = JSON.stringify(changes)
  for (const [path, value] of Object.entries(JSON.parse(carried) as Record<string, unknown>)) {
    const keys = path.match(/[^.[\]]+/g) ?? []
    const last = keys.pop()
    if (last === undefined) continue
    let at = data as Record<string, unknown>
    for (const [index, key] of keys.entries()) {
      at[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
      at = at[key] as Record<string, unknown>
    }
    at[last] = value
  }
  return Buffer.byteLength(carried)
}
