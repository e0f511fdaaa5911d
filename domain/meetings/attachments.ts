/** What a meeting's photos and papers may come to. A phone makes a photo smaller than this before it sends it. */
export const attachmentLimits = { bytes: 5 * 1024 * 1024, files: 30 } as const
