import type { IH5Config } from '@tarojs/taro/types/compile'
import { extract, postcss } from './taro-css'
import { modern } from './taro-modern'
import { addresses } from './taro-addresses'

export const h5: IH5Config<'webpack5'> = {
  publicPath: '/',
  staticDirectory: 'static',
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ...extract,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss,
  compile: { include: [modern] },
  router: { mode: 'browser', customRoutes: addresses },
}
