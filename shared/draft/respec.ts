/*
 * ReSpec sources may be Markdown between HTML tags: `respecConfig = { format: "markdown" }`, and the browser does the rest.
 * They are read as what they are, with a blank line set around the tags of sections, as Markdown asks.
 */

/** The Markdown of a ReSpec source that says it is written in it, else null. */
export function respecMarkdown(html: string): string | null {
  if (!/\brespecConfig\b/.test(html) || !/\bformat\s*:\s*["']markdown["']/.test(html)) return null;
  const body = /<body\b[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html)?.[1];
  const written = body?.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '');
  return written?.replace(/^[ \t]*(<\/?(?:section|div)\b[^>\n]*>)[ \t]*$/gim, '\n$1\n') ?? null;
}
