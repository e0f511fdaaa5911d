// NutUI's names are its folders in lower case: `ConfigProvider` lives in `configprovider/`.
const folder = (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        camel2DashComponentName: false,
        customName: folder,
        // Only the components that are used bring their style sheet.
        customStyleName: (name) => `${folder(name)}/style/css`,
      },
    ],
  ],
}
