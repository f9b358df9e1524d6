import type { Section } from '../../core/section.ts'
import { breadcrumbs } from '../../core/sections/breadcrumbs.tsx'
import { sharedSections } from '../../core/sections/index.ts'
import announcementBar from './announcement-bar.tsx'
import collectionList from './collection-list.tsx'
import customTable from './custom-table.tsx'
import featuredCollection from './featured-collection.tsx'
import featuredProduct from './featured-product.tsx'
import footer from './footer.tsx'
import header from './header.tsx'
import hero from './hero.tsx'
import imageBanner from './image-banner.tsx'
import imageWithText from './image-with-text.tsx'
import notFound from './main-404.tsx'
import mainCart from './main-cart.tsx'
import mainCollection from './main-collection.tsx'
import mainCollections from './main-collections.tsx'
import mainPage from './main-page.tsx'
import mainProduct from './main-product.tsx'
import mainSearch from './main-search.tsx'
import multicolumn from './multicolumn.tsx'
import richText from './rich-text.tsx'
import testimonials from './testimonials.tsx'

export const sections: Section[] = [
  announcementBar,
  collectionList,
  customTable,
  featuredCollection,
  featuredProduct,
  footer,
  header,
  hero,
  imageBanner,
  imageWithText,
  notFound,
  mainCart,
  mainCollection,
  mainCollections,
  mainPage,
  mainProduct,
  mainSearch,
  multicolumn,
  richText,
  testimonials,
  breadcrumbs,
  ...sharedSections,
]
