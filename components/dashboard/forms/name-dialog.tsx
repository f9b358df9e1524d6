'use client'
import { useId, useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'

type Props = {
  title: string
  words: { name: string; save: string; cancel: string }
  name?: string
  hint?: string
  maxLength: number
  isBusy: boolean
  problem?: string | undefined
  onClose: () => void
  onName: (name: string) => void
}

/** Asks for a name, of a view or a theme. */
export function NameDialog({ title, words, name: first = '', hint, maxLength, isBusy, problem, onClose, onName }: Props) {
  const [name, setName] = useState(first)
  const form = useId()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <SubmitButton kind="primary" form={form} isBusy={isBusy}>
            {words.save}
          </SubmitButton>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(e) => {
          e.preventDefault()
          onName(name)
        }}
      >
        <TextField
          label={words.name}
          hint={hint}
          value={name}
          required
          maxLength={maxLength}
          autoComplete="off"
          error={problem}
          onChange={(e) => setName(e.target.value)}
        />
      </form>
    </Dialog>
  )
}
