import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import development from './dev'
import production from './prod'
import { h5 } from './taro-h5'
import { mini } from './taro-mini'

const target = process.env.TARO_ENV ?? 'weapp'

/** A local build knows the identity switch of the emulator; what is deployed does not even contain it. */
const local = target === 'h5' && process.env.STAR_LOCAL === '1'
const output = local ? 'h5-local' : target

export default defineConfig<'webpack5'>((merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'star-branch',
    date: '2026-1-1',
    // With `px` as target unit (see taro-css.ts) 375 means: one px written is one px shown.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${output}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true, name: `${process.env.NODE_ENV}-${output}` },
    // NutUI draws some parts with div and i, which a mini-program does not know.
    plugins: ['@tarojs/plugin-html'],
    defineConstants: { LOCAL: JSON.stringify(local) },
    mini,
    h5,
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production)
})
