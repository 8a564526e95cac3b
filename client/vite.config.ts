import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server of `pnpm dev` and `pnpm start`; Vite hands it everything but the page. */
const server = `http://127.0.0.1:${process.env['PORT'] ?? '4173'}`

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // The policy allows no inline scripts and no data: fonts, so every asset stays a file.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  // The host stays the page's own: the server compares it with the origin of what changes something.
  server: {
    proxy: Object.fromEntries(
      ['/trpc', '/training/trpc'].map((path) => [path, { target: server, changeOrigin: false }]),
    ),
  },
})
