export default definePageConfig({ navigationBarTitleText: '星级支部' })
