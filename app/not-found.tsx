import Link from 'next/link'

export default function NotFound() {
  return (
    <main className="min-h-screen grid place-content-center gap-3 px-4 bg-surface">
      <h1 className="sentence">There is nothing here.</h1>
      <p className="text-base text-muted">The address was mistyped, or the page belongs to a store that is not yours.</p>
      <p>
        <Link className="link" href="/stores">
          Your stores
        </Link>
      </p>
    </main>
  )
}
