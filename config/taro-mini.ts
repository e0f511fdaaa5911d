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
    // WeChat has no AbortController, and react-query calls it without asking: its queries would load for ever.
    chain
      .plugin('abort')
      .use(webpack.ProvidePlugin, [
        { AbortController: [abort, 'AbortController'], AbortSignal: [abort, 'AbortSignal'] },
      ])
  },
}
