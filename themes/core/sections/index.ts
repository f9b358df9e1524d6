import type { Section } from '../section.ts'
import { beforeAfter } from './before-after.tsx'
import { blogPosts } from './blog-posts.tsx'
import { contactForm } from './contact-form.tsx'
import { countdownOffer } from './countdown-offer.tsx'
import { customHtml } from './custom-html.tsx'
import { faq } from './faq.tsx'
import { gallery } from './gallery.tsx'
import { logoList } from './logo-list.tsx'
import { mainArticle } from './main-article.tsx'
import { mainBlog } from './main-blog.tsx'
import { marquee } from './marquee.tsx'
import { newsletter } from './newsletter.tsx'
import { password } from './password.tsx'
import { recentlyViewed } from './recently-viewed.tsx'
import { singleProduct } from './single-product.tsx'
import { slideshow } from './slideshow.tsx'
import { spacer } from './spacer.tsx'
import { video } from './video.tsx'

/** Sections that are truly the same in every theme; each theme's tokens make them its own. */
export const sharedSections: Section[] = [
  beforeAfter,
  blogPosts,
  contactForm,
  countdownOffer,
  customHtml,
  faq,
  gallery,
  logoList,
  mainArticle,
  mainBlog,
  marquee,
  newsletter,
  password,
  recentlyViewed,
  singleProduct,
  slideshow,
  spacer,
  video,
]
