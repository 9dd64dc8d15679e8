export default {
  layout: 'article.11ty.mjs',
  permalink: ({ page }) => `/${page.inputPath.split('/').at(-3)}/${page.fileSlug}/`,
};
