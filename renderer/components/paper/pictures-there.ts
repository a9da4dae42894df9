/** When the pictures of what is to be printed, which come from the library, are there or are known not to be kept. */
export async function picturesThere(paper: Element | null): Promise<void> {
  while (paper?.querySelector('.picture.coming')) await new Promise((next) => requestAnimationFrame(next));
  const pictures = [...(paper?.querySelectorAll('img') ?? [])];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}
