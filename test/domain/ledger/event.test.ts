import { asksToConfirm, type NoticeTemplate } from '../../../cloudfunctions/domain/ledger/event';

const asks: Readonly<Record<NoticeTemplate, boolean>> = {
  confirmRequested: true, confirmReminder: true, unitRegistered: false, unitApproved: false, unitDeclined: false, packageArrived: false,
  returned: false, disputed: false, unitNotSubmitted: false, ended: false,
  rejected: false,
  listArrived: false,
  panelInvited: false,
  panelLeft: false,
  extended: false,
  districtExtended: false,
  placesGranted: false,
  correctionDue: false,
  districtDue: false,
};

test.each(Object.entries(asks))('a notice %s asks its nominee: %s', (template, expected) => {
  expect(asksToConfirm({ template: template as NoticeTemplate })).toBe(expected);
});
