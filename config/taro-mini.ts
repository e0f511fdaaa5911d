import path from 'node:path'
import type { IMiniAppConfig } from '@tarojs/taro/types/compile'
import { extract, postcss } from './taro-css'
import { modern } from './taro-modern'

const abort = path.resolve(__dirname, '../src/polyfill/abort-controller.ts')

export const mini: IMiniAppConfig<'webpack5'> = {
  postcss,
  compile: { include: [modern] },
  optimizeMainPackage: { enable: true },
  miniCssExtractPluginOption: extract,
  webpackChain(chain, webpack) {
    // react-query uses these without asking whether they exist. WeChat has no AbortController: queries would load
    // for ever. The oldest iOS has no globalThis.
    const provided = {
      AbortController: [abort, 'AbortController'],
      AbortSignal: [abort, 'AbortSignal'],
      globalThis: ['@tarojs/runtime', 'window'],
    }
    chain.plugin('missing-globals').use(webpack.ProvidePlugin, [provided])
  },
}
