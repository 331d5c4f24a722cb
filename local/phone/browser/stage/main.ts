import type { BuildReport } from '../../manifest';
import { showBuildErrors } from './buildErrors';
import { createPanel } from './panel';
import { watchBuild } from './watchBuild';
import { loadPhone, openStage } from './openStage';

/** At most this wide, the window is the phone itself. */
const phoneWidth = 480;

async function begin(): Promise<void> {
  const search = new URLSearchParams(location.search);
  const framed = window.parent !== window;
  const bare = search.has('bare') || framed;
  const response = await fetch('/build-report.json').catch(() => undefined);
  const report = response?.ok ? ((await response.json()) as BuildReport) : undefined;
  if (innerWidth > phoneWidth && !bare) {
    openStage(report?.buildId);
    return;
  }
  if (report && !report.ok) showBuildErrors(report.diagnostics);
  await loadPhone();
  if (report && !framed) watchBuild(report.buildId);
  if (!bare) createPanel(document.body, () => window, { floating: true });
}

void begin();
