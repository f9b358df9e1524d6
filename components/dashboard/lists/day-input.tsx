'use client'
import { type InputHTMLAttributes, useEffect, useState } from 'react'

type Props = { value: string; onDay: (day: string) => void } & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'>

/** A day that can be typed: it counts once its year has four digits, or when it is emptied. */
export function DayInput({ value, onDay, ...rest }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return (
    <input
      {...rest}
      type="date"
      value={text}
      onChange={(e) => {
        setText(e.target.value)
        if (!e.target.value || /^[1-9]\d{3}-/.test(e.target.value)) onDay(e.target.value)
      }}
    />
  )
}
