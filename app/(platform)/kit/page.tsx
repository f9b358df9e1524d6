import type { Metadata } from 'next'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { Controls } from '../../../components/kit/controls.tsx'
import { Facts } from '../../../components/kit/facts.tsx'
import { Floats } from '../../../components/kit/floats.tsx'
import { Look } from '../../../components/kit/look.tsx'

export const metadata: Metadata = { title: 'Kit', robots: { index: false } }

/** The components of `components/ui` in every state, for those who build screens; in English only, like the code. */
export default function Kit() {
  return (
    <main className="bg-surface min-h-screen" data-sample>
      <div className="max-w-[1180px] mx-auto px-4 md:px-8 pb-16">
        <header className="flex items-center gap-3 py-8 border-b border-line">
          <Brand />
          <h1 className="title ms-auto">Kit</h1>
        </header>
        <Look />
        <Controls />
        <Facts />
        <Floats />
      </div>
    </main>
  )
}
