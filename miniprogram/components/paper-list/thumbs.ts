/** A paper as it is shown small. */
export interface Shown {
  readonly fileId?: string;
  /** Good for minutes, and another with every answer. */
  readonly url: string;
}

export type WithThumb<Paper> = Paper & {
  /** What tells it from the others in the list. */
  readonly key: string;
  /** Where its small picture came from: the first address, so that what stands there is not loaded again with each answer. */
  readonly thumb: string;
};

export function withThumbs<Paper extends Shown>(papers: readonly Paper[], before: readonly WithThumb<Shown>[]): WithThumb<Paper>[] {
  const known = new Map(before.map(({ key, thumb }) => [key, thumb]));
  return papers.map((paper) => {
    const key = paper.fileId ?? paper.url;
    return { ...paper, key, thumb: known.get(key) || paper.url };
  });
}
