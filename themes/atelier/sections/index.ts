import type { Section } from '../../core/section.ts'
import { breadcrumbs } from '../../core/sections/breadcrumbs.tsx'
import { sharedSections } from '../../core/sections/index.ts'
import { mediaWithText } from '../../core/sections/media-with-text.tsx'
import { announcementBar, footer, header } from './chrome.tsx'
import { featuredCollection, hero, imageBanner, richText } from './home.tsx'
import { mainCollection, mainCollections, mainSearch } from './listing.tsx'
import { mainProduct, relatedProducts } from './product.tsx'
import { main404, mainCart, mainPage } from './rest.tsx'
import { collage, collectionList, multicolumn, testimonials } from './story.tsx'

export const sections: Section[] = [
  announcementBar,
  header,
  footer,
  hero,
  richText,
  imageBanner,
  featuredCollection,
  collectionList,
  collage,
  testimonials,
  multicolumn,
  breadcrumbs,
  mainProduct,
  relatedProducts,
  mainCollection,
  mainCollections,
  mainSearch,
  mainCart,
  mainPage,
  main404,
  mediaWithText,
  ...sharedSections,
]
