/** The tags that WeChat itself brings; every other tag needs an entry in usingComponents. */
export const builtInTags: ReadonlySet<string> = new Set(
  `view scroll-view swiper swiper-item movable-view movable-area cover-view cover-image icon text rich-text progress
  button checkbox checkbox-group form input label picker picker-view picker-view-column radio radio-group slider switch
  textarea editor keyboard-accessory navigator functional-page-navigator audio image video camera live-player live-pusher
  voip-room map canvas web-view ad ad-custom official-account official-account-publish open-data open-container block
  template import include slot wxs page-meta navigation-bar root-portal share-element match-media page-container
  native-component aria-component selection grid-view list-view sticky-header sticky-section channel-live channel-video
  store-home store-product store-coupon span snapshot draggable-sheet nested-scroll-header nested-scroll-body`.split(
    /\s+/,
  ),
);
