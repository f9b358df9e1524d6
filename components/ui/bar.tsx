'use client'
import type { ReactNode } from 'react'

/** The one inverse strip at the bottom for whatever is pending. */
export const Bar = ({ children }: { children: ReactNode }) => (
  <div className="bar-dock bar" role="status">
    {children}
  </div>
)
