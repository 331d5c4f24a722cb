import { currentTheme, onThemeChange, phoneState } from '../phoneState';
import { bottomInset, capsuleSize, frame, isDesktop, navigationHeight, statusBarHeight } from '../shell/frame';
import { settle, type Callbacks } from './callbacks';

const sdkVersion = '3.8.9';

function windowInfo() {
  const width = innerWidth;
  const height = innerHeight;
  const safeArea = { left: 0, right: width, top: statusBarHeight(), bottom: height - bottomInset() };
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: frame().view.clientHeight,
    statusBarHeight: statusBarHeight(),
    screenTop: frame().view.getBoundingClientRect().top,
    safeArea: { ...safeArea, width, height: safeArea.bottom - safeArea.top },
  };
}

const baseInfo = () => ({
  SDKVersion: sdkVersion,
  version: '8.0.55',
  language: 'zh_CN',
  theme: currentTheme(),
  enableDebug: false,
  fontSizeSetting: 16 * phoneState().fontScale,
  fontSizeScaleFactor: phoneState().fontScale,
  host: { env: 'WeChat', appId: '', version: 0 },
});

const deviceInfo = () => ({
  abi: 'arm64-v8a',
  benchmarkLevel: 40,
  brand: isDesktop() ? 'microsoft' : 'iPhone',
  model: isDesktop() ? 'microsoft' : 'iPhone 14',
  system: isDesktop() ? 'Windows 10 x64' : 'iOS 17.0',
  platform: isDesktop() ? 'windows' : 'ios',
  memorySize: '5590',
});

const systemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: false,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
});
const systemInfo = () => ({ ...windowInfo(), ...baseInfo(), ...deviceInfo(), ...systemSetting() });

function capsule() {
  const { width, height, right } = capsuleSize;
  const top = statusBarHeight() + (navigationHeight - height) / 2;
  return { width, height, top, bottom: top + height, right: innerWidth - right, left: innerWidth - right - width };
}

type ThemeListener = (result: { theme: 'light' | 'dark' }) => void;
const themeListeners = new Set<ThemeListener>();
type ResizeListener = (result: { size: { windowWidth: number; windowHeight: number } }) => void;
const resizeListeners = new Set<ResizeListener>();

export function followSystem(): void {
  onThemeChange((theme) => themeListeners.forEach((listener) => listener({ theme })));
  addEventListener('resize', () => {
    const { windowWidth, windowHeight } = windowInfo();
    resizeListeners.forEach((listener) => listener({ size: { windowWidth, windowHeight } }));
  });
}

export const system = {
  getWindowInfo: windowInfo,
  getAppBaseInfo: baseInfo,
  getDeviceInfo: deviceInfo,
  getSystemSetting: systemSetting,
  getAppAuthorizeSetting: () => ({
    albumAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
    notificationAuthorized: 'authorized',
  }),
  getSystemInfoSync: systemInfo,
  getSystemInfo: (options?: Callbacks<ReturnType<typeof systemInfo>>) => settle('getSystemInfo', options, systemInfo),
  getSystemInfoAsync: (options?: Callbacks<ReturnType<typeof systemInfo>>) =>
    settle('getSystemInfoAsync', options, systemInfo),
  getMenuButtonBoundingClientRect: capsule,
  onMenuButtonBoundingClientRectWeightChange: () => undefined,
  offMenuButtonBoundingClientRectWeightChange: () => undefined,
  onThemeChange: (listener: ThemeListener) => void themeListeners.add(listener),
  offThemeChange: (listener?: ThemeListener) => (listener ? themeListeners.delete(listener) : themeListeners.clear()),
  onWindowResize: (listener: ResizeListener) => void resizeListeners.add(listener),
  offWindowResize: (listener?: ResizeListener) =>
    listener ? resizeListeners.delete(listener) : resizeListeners.clear(),
};
