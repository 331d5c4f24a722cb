import { router } from '../pages/router';
import type { Outcome } from '../wx/callbacks';

type Route = (options: { url: string; delta: number }) => Promise<Outcome> | undefined;

const routes: Record<string, Route> = {
  navigate: router.navigateTo,
  redirect: router.redirectTo,
  switchTab: router.switchTab,
  reLaunch: router.reLaunch,
  navigateBack: router.navigateBack,
};

/** What `open-type` of a navigator does; undefined for the kinds that leave the mini-program. */
export function routeByNavigator(
  openType: string,
  options: { url: string; delta: number },
): Promise<Outcome> | undefined {
  return routes[openType]?.(options);
}
