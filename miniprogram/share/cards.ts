/** What a page gives away when somebody passes it on: the front pages only, and nothing about whoever does it. */

/** The scene of a page opened from the timeline: alone, without sign-in, and going nowhere. */
const timelineScene = 1154;

export const openedFromTimeline = (): boolean => wx.getLaunchOptionsSync().scene === timelineScene;

export interface FriendCard {
  readonly title: string;
  readonly path: string;
  readonly imageUrl: string;
}

export interface TimelineCard {
  readonly title: string;
  readonly query: string;
  readonly imageUrl: string;
}

/** A card for one person or a group; the picture is 5:4. */
export const friendCard = (title: string, path: string, picture: 'notice' | 'joining' = 'notice'): FriendCard => ({
  title,
  path,
  imageUrl: `/share/${picture}.png`,
});

/** A card for the timeline, which always opens the page that it was shared from; the picture is a square. */
export const timelineCard = (title: string, query = ''): TimelineCard => ({ title, query, imageUrl: '/share/square.png' });
