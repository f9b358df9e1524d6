import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const buildDir = process.env.VITRINE_BUILD_DIR

const config: NextConfig = {
  distDir: buildDir ? `${buildDir}/next` : '.next',
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true, tsconfigPath: buildDir ? `${buildDir}/tsconfig.json` : 'tsconfig.json' },
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'pino',
    'graphile-worker',
    'postgres',
    'esbuild',
    'lightningcss',
    'sanitize-html',
    'nodemailer',
  ],
  ...(buildDir ? { cacheHandler: resolve(buildDir, 'next-cache-handler.mjs'), cacheMaxMemorySize: 0 } : {}),
  images: { unoptimized: true },
  experimental: { preloadEntriesOnStart: false }, // each route's code is loaded when somebody asks for it
  devIndicators: false,
}

export default createNextIntlPlugin('./app/_server/messages.ts')(config)
