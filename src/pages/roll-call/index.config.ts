export default definePageConfig({ navigationBarTitleText: '整表登记' })
