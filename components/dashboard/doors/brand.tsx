import Link from 'next/link'

export const Brand = () => (
  <Link className="inline-flex items-center gap-2 no-underline" href="/">
    <svg className="icon icon-lg" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M5 20V9l7-5 7 5v11M3.500 20h17M5 12.500h14M5 16h14" />
    </svg>
    <span className="font-display text-lg font-semibold">Vitrine</span>
  </Link>
)
