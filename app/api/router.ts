import { analyticsApi } from '#api/analytics'
import { staffApi } from '#api/auth'
import { catalogApi } from '#api/catalog'
import { contentApi } from '#api/content'
import { customersApi, inboxApi } from '#api/customers'
import { sampleApi } from '#api/demo'
import { ordersApi } from '#api/fulfilment'
import { importsApi } from '#api/imports'
import { inventoryApi } from '#api/inventory'
import { mediaApi } from '#api/media'
import { mailsApi } from '#api/notifications'
import { domainsApi, metadataApi, redirectsApi, storesApi, viewsApi } from '#api/stores'
import { themePlansApi, themesApi } from '#api/themes'

/** Every procedure: the dashboard's transport, the public API and its document come from this one object. */
export const router = {
  store: storesApi,
  domains: domainsApi,
  metadata: metadataApi,
  redirects: redirectsApi,
  views: viewsApi,
  staff: staffApi,
  catalog: catalogApi,
  inventory: inventoryApi,
  media: mediaApi,
  orders: ordersApi,
  customers: customersApi,
  inbox: inboxApi,
  imports: importsApi,
  mails: mailsApi,
  themes: themesApi,
  themePlans: themePlansApi,
  content: contentApi,
  sample: sampleApi,
  analytics: analyticsApi,
}
export type Router = typeof router
