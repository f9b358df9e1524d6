import { analyticsApi } from '#api/analytics'
import { catalogApi } from '#api/catalog'
import { ordersApi } from '#api/fulfilment'
import { importsApi } from '#api/imports'
import { inventoryApi } from '#api/inventory'
import { mediaApi } from '#api/media'
import { storesApi } from '#api/stores'

/** Every procedure: the dashboard's transport, the public API and its document come from this one object. */
export const router = {
  store: storesApi,
  catalog: catalogApi,
  inventory: inventoryApi,
  media: mediaApi,
  orders: ordersApi,
  imports: importsApi,
  analytics: analyticsApi,
}
export type Router = typeof router
