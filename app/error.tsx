'use client'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="min-h-screen grid place-content-center gap-3 px-4 bg-surface">
      <h1 className="sentence">This page could not be drawn.</h1>
      <p className="text-base text-muted">
        Nothing was lost. Shoppers are served as before. {error.digest && <span className="font-mono text-xs">{error.digest}</span>}
      </p>
      <p>
        <button type="button" className="btn" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  )
}
