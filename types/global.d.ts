/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png'
declare module '*.svg'

/** True only in a local h5 build, where the emulator lets one person be another. */
declare const LOCAL: boolean

declare namespace NodeJS {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}
