/** Astro's site: static, no client scripts, Markdown without the highlighting that nothing here needs. */
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://hoamay.example.gov.vn/',
  output: 'static',
  outDir: './dist',
  cacheDir: './.cache',
  trailingSlash: 'always',
  markdown: { syntaxHighlight: false, smartypants: false },
  devToolbar: { enabled: false },
});
