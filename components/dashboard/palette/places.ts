import {
  Boxes,
  ChartLine,
  CreditCard,
  Database,
  FileText,
  Globe,
  House,
  Image,
  Inbox,
  KeyRound,
  LayoutGrid,
  type LucideIcon,
  Mail,
  Percent,
  Plus,
  Settings,
  Store,
  Tag,
  Truck,
  Upload,
  Users,
} from 'lucide-react'

type Place<K extends string> = { key: K; path: string; icon: LucideIcon }

export const screens = [
  { key: 'home', path: '', icon: House },
  { key: 'orders', path: '/orders', icon: Inbox },
  { key: 'toPack', path: '/orders?view=unfulfilled', icon: Inbox },
  { key: 'products', path: '/products', icon: Tag },
  { key: 'inventory', path: '/inventory', icon: Boxes },
  { key: 'low', path: '/inventory?view=low', icon: Boxes },
  { key: 'collections', path: '/collections', icon: LayoutGrid },
  { key: 'files', path: '/files', icon: Image },
  { key: 'imports', path: '/imports', icon: Upload },
  { key: 'customers', path: '/customers', icon: Users },
  { key: 'analytics', path: '/analytics', icon: ChartLine },
  { key: 'general', path: '/settings/general', icon: Settings },
  { key: 'domains', path: '/settings/domains', icon: Globe },
  { key: 'shipping', path: '/settings/shipping', icon: Truck },
  { key: 'tax', path: '/settings/tax', icon: Percent },
  { key: 'payments', path: '/settings/payments', icon: CreditCard },
  { key: 'policies', path: '/settings/policies', icon: FileText },
  { key: 'mails', path: '/settings/mails', icon: Mail },
  { key: 'staff', path: '/settings/staff', icon: Users },
  { key: 'keys', path: '/settings/keys', icon: KeyRound },
  { key: 'metadata', path: '/settings/metadata', icon: Database },
  { key: 'audit', path: '/settings/audit', icon: FileText },
] as const satisfies Place<string>[]

/** `path` null: the shop itself. */
export const acts = [
  { key: 'newProduct', path: '/products/new', icon: Plus },
  { key: 'newCollection', path: '/collections/new', icon: Plus },
  { key: 'import', path: '/imports', icon: Upload },
  { key: 'shop', path: null, icon: Store },
] as const satisfies (Omit<Place<string>, 'path'> & { path: string | null })[]
