import { pageMetadata } from '@/app/page-metadata'
import { SitePage } from '@/app/site-page'
import '@/app/records.css'

const title = 'About'
const description =
  'Who this site is for, what it publishes and what it does not, how numbers are checked, and who answers for it. It is not medical advice.'

export const metadata = pageMetadata({ path: '/about', title, description })

export default function AboutPage() {
  return <SitePage name="about" title={title} description={description} />
}
