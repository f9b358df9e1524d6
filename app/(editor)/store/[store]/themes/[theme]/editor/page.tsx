import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { EditorScreen } from '../../../../../../../components/editor/editor-screen.tsx'
import type { ThemeDescription as Description } from '../../../../../../../themes/core/describe.ts'
import { openDashboard, orNotFound } from '../../../../../../_server/dashboard.ts'
import { translateDescription } from '../../../../../../_server/theme-words.ts'

type Props = { params: Promise<{ store: string; theme: string }>; searchParams: Promise<{ path?: string | string[] }> }

export const metadata: Metadata = { title: 'Theme editor' }

export default async function EditorPage({ params, searchParams }: Props) {
  const { path } = await searchParams
  const start = typeof path === 'string' && /^\/(?![/\\])[^\s?#\\]{0,300}$/.test(path) ? path : '/'
  const { store, theme: id } = await params
  const { call, user } = await openDashboard(store)
  const [theme, description, draft, preview] = await orNotFound(
    Promise.all([call.themes.get({ id }), call.themes.describe({ id }), call.themes.getDraft({ id }), call.themes.preview({ id })]),
  )
  return (
    <EditorScreen
      opened={{
        user: user.id,
        name: user.name,
        theme,
        description: translateDescription(description.theme as Description, await getLocale()),
        draft,
        preview,
        path: start,
      }}
    />
  )
}
