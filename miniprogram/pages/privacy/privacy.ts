import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { care } from '../../theme/care';

/** 个人信息处理告知: who uses what, for what, how long, and what one can do about it. */
Component({ behaviors: [care, pageView(() => call('account', 'privacy', {}))] });
