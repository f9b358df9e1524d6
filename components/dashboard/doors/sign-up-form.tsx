'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { SelectField, TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import type { Problem } from '../client.ts'

type Slug = { slug: string; isFree: boolean; message: string | null }
type Props = { suffix: string; countries: { code: string; name: string }[]; email: string | null }

/** One short form; the address follows the name until somebody touches it, and says at once whether it may be had. */
export function SignUpForm({ suffix, countries, email }: Props) {
  const t = useTranslations('signUp')
  const [name, setName] = useState('')
  const [slug, setSlug] = useState('')
  const [isTouched, setTouched] = useState(false)
  const [found, setFound] = useState<Slug | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const asked = useRef(0)

  useEffect(() => {
    const query = isTouched ? (slug ? `slug=${encodeURIComponent(slug)}` : '') : name.trim() ? `name=${encodeURIComponent(name)}` : ''
    if (!query) return setFound(null)
    const turn = ++asked.current
    const timer = setTimeout(async () => {
      const res = await fetch(`/api/slug?${query}`)
      if (!res.ok || turn !== asked.current) return
      const answer = (await res.json()) as Slug
      setFound(answer)
      if (!isTouched) setSlug(answer.slug)
    }, 220)
    return () => clearTimeout(timer)
  }, [name, slug, isTouched])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    const res = await fetch('/api/sign-up', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(form),
    }).catch(() => null)
    if (!res?.ok) {
      setBusy(false)
      return setProblem(res ? await res.json() : { code: 'network', title: t('offline'), status: 0, requestId: '' })
    }
    const opened = (await res.json()) as { slug: string }
    if (!email) await signIn('credentials', { email: form.email, password: form.password, redirect: false })
    location.href = `/store/${opened.slug}`
  }

  const error = (path: string) => problem?.errors?.find((e) => e.path === path)?.message
  const general = problem && !problem.errors?.length ? problem.title : null
  const hint =
    !found || !slug ? (
      t('addressHint')
    ) : found.isFree ? (
      <>
        <b className="font-[550] text-ok">{t('free')}</b> {t('freeMore')}
      </>
    ) : (
      <span className="text-danger">{found.message}</span>
    )
  return (
    <form method="post" className="my-auto py-6 grid gap-5 max-w-[400px] w-full" onSubmit={submit} noValidate>
      <div>
        <h1 className="sentence" style={{ fontWeight: 600 }}>
          {t('title')}
        </h1>
        <p className="text-base text-muted mt-1">{email ? t('leadSignedIn', { email }) : t('lead')}</p>
      </div>
      {general && (
        <p className="banner banner-danger" role="alert">
          {general}
        </p>
      )}
      <TextField
        size="lg"
        label={t('name')}
        name="storeName"
        value={name}
        onChange={(e) => setName(e.target.value)}
        error={error('storeName')}
        autoComplete="organization"
        required
      />
      <TextField
        size="lg"
        label={t('address')}
        name="slug"
        value={slug}
        spellCheck={false}
        autoCapitalize="none"
        after={suffix}
        error={error('slug')}
        hint={<span aria-live="polite">{hint}</span>}
        onChange={(e) => {
          setTouched(true)
          setSlug(e.target.value.toLowerCase())
        }}
        required
      />
      <SelectField label={t('country')} name="country" defaultValue="DE" className="select h-11!" hint={t('countryHint')}>
        {countries.map((c) => (
          <option key={c.code} value={c.code}>
            {c.name}
          </option>
        ))}
      </SelectField>
      {!email && (
        <>
          <TextField size="lg" label={t('email')} name="email" type="email" autoComplete="username" error={error('email')} required />
          <TextField
            size="lg"
            label={t('password')}
            name="password"
            type="password"
            autoComplete="new-password"
            error={error('password')}
            hint={t('passwordHint')}
            required
          />
        </>
      )}
      <SubmitButton kind="primary" size="lg" isBusy={isBusy}>
        {isBusy ? t('opening') : t('submit')}
      </SubmitButton>
    </form>
  )
}
