import { pageMetadata } from '@/app/page-metadata'
import { SitePage } from '@/app/site-page'
import '@/app/records.css'

const title = 'Methods'
const description =
  'How a number gets from a source to a page here, which rules check it on the way, how often each would notice an error, and where they are blind.'

export const metadata = pageMetadata({ path: '/methods', title, description })

export default function MethodsPage() {
  return <SitePage name="methods" title={title} description={description} />
}
