import {
  Columns3,
  Film,
  Grid2x2,
  Heading,
  Image,
  Images,
  Layers,
  LayoutTemplate,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageSquare,
  PanelBottom,
  PanelTop,
  Quote,
  Space,
  Tag,
  Timer,
  Type,
} from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  'announcement-bar': Megaphone,
  header: PanelTop,
  footer: PanelBottom,
  hero: Image,
  slideshow: Images,
  video: Film,
  'image-with-text': Image,
  'image-banner': Image,
  gallery: Images,
  collage: Images,
  'rich-text': Type,
  multicolumn: Columns3,
  testimonials: Quote,
  faq: MessageSquare,
  newsletter: Mail,
  'contact-form': Mail,
  spacer: Space,
  'featured-collection': Layers,
  'featured-product': Tag,
  'main-product': Tag,
  'collection-list': Grid2x2,
  'main-collection': Layers,
  'countdown-offer': Timer,
  marquee: Heading,
}

export function SectionIcon({ type }: { type: string }) {
  const Icon = icons[type] ?? LayoutTemplate
  return <Icon className="icon icon-sm" aria-hidden="true" />
}
