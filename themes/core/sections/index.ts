import type { Section } from '../section.ts'
import { blogPosts } from './blog-posts.tsx'
import { faq } from './faq.tsx'
import { gallery } from './gallery.tsx'
import { logoList } from './logo-list.tsx'
import { mainArticle } from './main-article.tsx'
import { mainBlog } from './main-blog.tsx'
import { marquee } from './marquee.tsx'
import { slideshow } from './slideshow.tsx'
import { spacer } from './spacer.tsx'
import { video } from './video.tsx'

/** Sections that are truly the same in every theme; each theme's tokens make them its own. */
export const sharedSections: Section[] = [blogPosts, faq, gallery, logoList, mainArticle, mainBlog, marquee, slideshow, spacer, video]
